import { organiserOf, problem, type Actor } from '@app/access';
import type { InstrumentOrigin, Transaction } from '@app/database';
import { builtInInstruments, copyInstrument, own, type Instrument, type Text } from '@app/instrument';
import { loadVersions } from '../corrections/period-instruments.query';
import { findInstruments, loadPeriod } from '../periods/load-period';
import { loadOwnInstrument } from './load-own-instrument';
import { findVersion } from './published-versions.query';
import { requireContent } from './read-content';

/** What a new instrument begins from. */
export type InstrumentSource =
  | { readonly kind: 'blank'; readonly purpose: Instrument['purpose'] }
  | { readonly kind: 'builtIn'; readonly code: string }
  /** One of the organiser's own: the version named, else the latest published one, else the draft. */
  | { readonly kind: 'instrument'; readonly id: string; readonly number?: number }
  /** One of a period: the version named, else the one in force. */
  | { readonly kind: 'period'; readonly periodId: string; readonly code: string; readonly version?: number }
  | { readonly kind: 'content'; readonly content: unknown };

export interface InstrumentInput {
  readonly code: string;
  /** In Indonesian alone, or with its English; without it, the source's. */
  readonly title?: string | Text;
  readonly from: InstrumentSource;
  /** Every item remembers its code as last year's. */
  readonly asNextYear?: boolean;
}

/** The first draft and where it came from. Throws `instrument.unknown`, `version.unknown`, `instrument.malformed`, `access.*`. */
export const beginInstrument = async (
  tx: Transaction,
  actor: Actor,
  { code, title, from, asNextYear = false }: InstrumentInput,
): Promise<{ readonly content: Instrument; readonly origin: InstrumentOrigin }> => {
  const { content, origin } = await sourceOf(tx, actor, from);
  return {
    content: copyInstrument(content, { code, asNextYear, ...(title ? { title: titleOf(title, content) } : {}) }),
    origin: { ...origin, ...(asNextYear ? { asNextYear } : {}) },
  };
};

/** A title that says in Indonesian what the source says keeps the source's English. */
const titleOf = (title: string | Text, { title: known }: Instrument): Text => {
  if (typeof title !== 'string') return title;
  return title === known.id ? known : { id: title };
};

interface Source {
  readonly content: Instrument;
  readonly origin: InstrumentOrigin;
}

const sourceOf = async (tx: Transaction, actor: Actor, from: InstrumentSource): Promise<Source> => {
  switch (from.kind) {
    case 'blank':
      return { content: await blank(tx, actor, from.purpose), origin: { kind: 'blank' } };
    case 'builtIn':
      return { content: builtInBy(from.code), origin: { kind: 'builtIn', code: from.code } };
    case 'instrument':
      return ownSource(tx, actor, from);
    case 'period':
      return {
        content: await periodInstrument(tx, actor, from),
        origin: {
          kind: 'period',
          periodId: from.periodId,
          code: from.code,
          ...(from.version === undefined ? {} : { number: from.version }),
        },
      };
    case 'content':
      return { content: requireContent(from.content), origin: { kind: 'file' } };
  }
};

/** A built-in instrument. Throws `instrument.unknown`. */
export const builtInBy = (code: string): Instrument => {
  const found = own(builtInInstruments, code);
  if (!found) throw problem.instrumentUnknown();
  return found;
};

const blank = async (tx: Transaction, actor: Actor, purpose: Instrument['purpose']): Promise<Instrument> => {
  const [organiser] = await tx.query<{ name: string }[]>('select name from organisers where id = $1', [
    organiserOf(actor),
  ]);
  return {
    format: 'terbuka/instrument@1',
    code: 'baru',
    version: '1',
    title: { id: 'Instrumen baru' },
    purpose,
    source: { id: `Disusun oleh ${organiser?.name ?? 'penyelenggara'}` },
    verified: false,
    aggregate: 'weighted',
    children: [],
  };
};

const ownSource = async (
  tx: Transaction,
  actor: Actor,
  { id, number }: { readonly id: string; readonly number?: number },
): Promise<Source> => {
  const instrument = await loadOwnInstrument(tx, actor, id, { action: 'instrument.write' });
  const version = await findVersion(tx, id, number ?? null);
  if (!version && number !== undefined) throw problem.versionUnknown();
  return {
    content: version?.content ?? instrument.draft,
    origin: {
      kind: 'copy',
      instrumentId: id,
      code: instrument.code,
      ...(version ? { number: version.number } : {}),
    },
  };
};

const periodInstrument = async (tx: Transaction, actor: Actor, place: FrozenPlace): Promise<Instrument> => {
  const found = await frozenBy(tx, actor, place);
  if (found) return found;
  throw place.version === undefined ? problem.instrumentUnknown() : problem.versionUnknown();
};

/** Last year's instrument, which `previousCode` of items means; null where the instrument was begun from none. */
export const previousOf = async (
  tx: Transaction,
  actor: Actor,
  origin: InstrumentOrigin | null,
): Promise<Instrument | null> => {
  if (!origin?.asNextYear) return null;
  const { kind, code = '', periodId, instrumentId, number } = origin;
  if (kind === 'builtIn') return own(builtInInstruments, code) ?? null;
  if (kind === 'copy' && instrumentId && number) return publishedBy(tx, instrumentId, number);
  if (kind !== 'period' || !periodId) return null;
  return frozenBy(tx, actor, { periodId, code, ...(number ? { version: number } : {}) });
};

const publishedBy = async (tx: Transaction, instrumentId: string, number: number): Promise<Instrument | null> =>
  (await findVersion(tx, instrumentId, number))?.content ?? null;

interface FrozenPlace {
  readonly periodId: string;
  readonly code: string;
  /** The one in force where absent. */
  readonly version?: number;
}

const frozenBy = async (
  tx: Transaction,
  actor: Actor,
  { periodId, code, version }: FrozenPlace,
): Promise<Instrument | null> => {
  const period = await loadPeriod(tx, actor, periodId, { action: 'period.read' });
  if (version !== undefined) return (await loadVersions(tx, { periodId, code })).get(version) ?? null;
  return own((await findInstruments(tx, period, [code])).own, code) ?? null;
};
