import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { instant, newId, type Transaction, transaction } from '@app/database';
import { builtInInstruments, canonicalJson, type Instrument } from '@app/instrument';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { beginInstrument, previousOf, type InstrumentInput } from './begin-instrument';
import { findOwnCard, findUses, useScopeOf } from './instrument-cards.query';
import {
  allowedOnInstrument,
  type DraftView,
  type InstrumentCard,
  type SavedDraft,
  type VisitView,
} from './instrument-views';
import { loadOwnInstrument, requireUnarchived, type OwnInstrument } from './load-own-instrument';
import { findVersion } from './published-versions.query';
import { requireContent } from './read-content';

export interface DraftInput {
  /** The revision the editor has seen. */
  readonly revision: number;
  readonly content: unknown;
}

/** An organiser's own instruments while they are being written. */
@Injectable()
export class InstrumentDraftsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Begins an instrument. Throws `instrument.taken`, `instrument.unknown`, `instrument.malformed`, `version.unknown`. */
  async create(actor: Actor, input: InstrumentInput): Promise<DraftView> {
    requireMay(actor, 'instrument.write');
    if (Object.hasOwn(builtInInstruments, input.code)) throw problem.instrumentTaken();
    return transaction(this.dataSource, async (tx) => {
      const { content, origin } = await beginInstrument(tx, actor, input);
      const id = newId();
      await tx.query(
        `insert into instruments (id, organiser_id, code, draft, draft_revision, draft_saved_by, origin, created_by)
         values ($1, $2, $3, $4, 1, $5, $6, $5)`,
        [id, organiserOf(actor), input.code, JSON.stringify(content), actor.userId, JSON.stringify(origin)],
      );
      const action = origin.kind === 'file' ? 'instrument.imported' : 'instrument.created';
      await audit(tx, actor, action, { instrumentId: id, code: input.code, from: origin.kind });
      return loadView(tx, actor, id);
    });
  }

  /** The draft as it stands. Throws `access.*`. */
  async load(actor: Actor, id: string): Promise<DraftView> {
    requireMay(actor, 'instrumentDraft.read');
    return transaction(this.dataSource, (tx) => loadView(tx, actor, id));
  }

  /**
   * Keeps the draft as a whole. A revision other than the one that stands is refused with what stands, so that nothing
   * is written over unseen; the same content sent twice is taken once. Throws `instrument.malformed`,
   * `instrument.codeChanged`, `instrument.stale`, `instrument.archived`.
   */
  async save(actor: Actor, id: string, { revision, content: given }: DraftInput): Promise<SavedDraft> {
    requireMay(actor, 'instrument.write');
    const content = requireContent(given);
    return transaction(this.dataSource, async (tx) => {
      const found = await loadOwnInstrument(tx, actor, id, { action: 'instrument.write', lock: true });
      requireUnarchived(found);
      if (content.code !== found.code) throw problem.instrumentCodeChanged({ code: found.code });
      if (found.revision !== revision) {
        if (isSame(content, found.draft)) return { revision: found.revision, savedAt: found.savedAt };
        throw problem.instrumentStale({ current: currentOf(found) });
      }
      return saveDraft(tx, actor, id, content);
    });
  }

  /** Says that the actor has the draft open, and who else has. */
  async visit(actor: Actor, id: string): Promise<VisitView> {
    requireMay(actor, 'instrumentDraft.read');
    return transaction(this.dataSource, async (tx) => {
      const { revision, savedAt, savedBy } = await loadOwnInstrument(tx, actor, id, { action: 'instrumentDraft.read' });
      await tx.query(
        `insert into instrument_visits (instrument_id, user_id) values ($1, $2)
         on conflict (instrument_id, user_id) do update set seen_at = now()`,
        [id, actor.userId],
      );
      return { revision, savedAt, savedBy, editors: await findEditors(tx, actor, id) };
    });
  }

  /** Puts the instrument away, or takes it out again. Periods that use it keep it. */
  async archive(actor: Actor, id: string, archived: boolean): Promise<InstrumentCard> {
    return transaction(this.dataSource, async (tx) => {
      const found = await loadOwnInstrument(tx, actor, id, { action: 'instrument.write', lock: true });
      if (found.archived !== archived) {
        await tx.query(`update instruments set archived_at = case when $2 then now() end where id = $1`, [
          id,
          archived,
        ]);
        const action = archived ? 'instrument.archived' : 'instrument.restored';
        await audit(tx, actor, action, { instrumentId: id, code: found.code });
      }
      const card = await findOwnCard(tx, useScopeOf(actor), id);
      if (!card) throw problem.notFound();
      return card;
    });
  }
}

const loadView = async (tx: Transaction, actor: Actor, id: string): Promise<DraftView> => {
  const found = await loadOwnInstrument(tx, actor, id, { action: 'instrumentDraft.read' });
  return {
    id,
    code: found.code,
    ...currentOf(found),
    published: (await findVersion(tx, id, null))?.number ?? null,
    usedBy: await findUses(tx, useScopeOf(actor), found.code),
    archived: found.archived,
    previous: await previousOf(tx, actor, found.origin),
    allowed: allowedOnInstrument(actor, found),
  };
};

const currentOf = ({
  revision,
  savedAt,
  savedBy,
  draft,
}: OwnInstrument): Pick<DraftView, 'revision' | 'savedAt' | 'savedBy' | 'content'> => ({
  revision,
  savedAt,
  savedBy,
  content: draft,
});

const isSame = (one: Instrument, other: Instrument): boolean => canonicalJson(one) === canonicalJson(other);

const saveDraft = async (tx: Transaction, actor: Actor, id: string, content: Instrument): Promise<SavedDraft> => {
  await tx.query(
    `update instruments set draft = $2, draft_revision = draft_revision + 1, draft_saved_at = now(), draft_saved_by = $3
      where id = $1`,
    [id, JSON.stringify(content), actor.userId],
  );
  const [saved] = await tx.query<SavedDraft[]>(
    `select draft_revision as revision, ${instant('draft_saved_at')} as "savedAt" from instruments where id = $1`,
    [id],
  );
  if (!saved) throw new RangeError('a draft was saved and is gone');
  return saved;
};

/** Pages ask every five seconds; who was not heard of for thirty has left. */
const findEditors = (tx: Transaction, actor: Actor, id: string): Promise<{ name: string; seenAt: string }[]> =>
  tx.query(
    `select u.name, ${instant('v.seen_at')} as "seenAt" from instrument_visits v join users u on u.id = v.user_id
      where v.instrument_id = $1 and v.user_id <> $2 and v.seen_at > now() - interval '30 seconds' order by u.name, u.id`,
    [id, actor.userId],
  );
