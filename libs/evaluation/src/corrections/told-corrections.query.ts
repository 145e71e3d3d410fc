/** What the people of one assessment are told of corrections. */
import { instant, type Transaction } from '@app/database';
import {
  diffInstruments,
  isApplicable,
  itemsByCode,
  type Instrument,
  type InstrumentChange,
  type ItemValue,
} from '@app/instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { answerWords } from './answer-words';
import type { Correction, Reviews } from './correction-views';

/** Whose questionnaire it is. */
export interface Told {
  readonly id: string;
  readonly periodId: string;
  readonly instrumentCode: string;
  readonly bodyKind: string;
}

interface VersionRow {
  readonly version: number;
  readonly sha256: string;
  readonly reason: string | null;
  readonly at: string;
}

const versionsSql = `
  select version, sha256, reason, ${instant('made_at')} as at
    from period_instruments where period_id = $1 and code = $2 order by version`;

/** Every correction of the body's questionnaire, newest first, without what is asked of other kinds of body only. */
export const findCorrections = async (
  tx: Transaction,
  { periodId, instrumentCode, bodyKind }: Told,
): Promise<Correction[]> => {
  const rows = await tx.query<VersionRow[]>(versionsSql, [periodId, instrumentCode]);
  const corrections: Correction[] = [];
  for (const [index, { version, sha256, reason, at }] of rows.entries()) {
    const earlier = rows[index - 1];
    if (!earlier) continue;
    const [before, after] = [await loadInstrument(tx, earlier.sha256), await loadInstrument(tx, sha256)];
    const changes = changesBetween(before, after).filter((change) => concerns(change, [before, after], bodyKind));
    corrections.unshift({ version, at, reason: reason ?? '', changes });
  }
  return corrections;
};

const known = new WeakMap<Instrument, WeakMap<Instrument, readonly InstrumentChange[]>>();

/** Compared once for each pair, since every opening of a form asks. */
const changesBetween = (before: Instrument, after: Instrument): readonly InstrumentChange[] => {
  const made = known.get(after) ?? new WeakMap<Instrument, readonly InstrumentChange[]>();
  known.set(after, made);
  const changes = made.get(before) ?? diffInstruments(before, after);
  made.set(before, changes);
  return changes;
};

const concerns = (
  { type, code, renamedFrom }: InstrumentChange,
  versions: readonly Instrument[],
  bodyKind: string,
): boolean => {
  if (type !== 'item') return true;
  const items = versions.flatMap((instrument) => {
    const index = itemsByCode(instrument);
    return index.get(code) ?? index.get(renamedFrom ?? '') ?? [];
  });
  return items.some((item) => isApplicable(item, bodyKind));
};

interface DroppedRow {
  readonly itemCode: string;
  readonly sha256: string;
  readonly value: ItemValue;
}

/** The version before the one that dropped the answer is the one it was given to. */
const droppedSql = `
  select distinct on (e.item_code) e.item_code as "itemCode", i.sha256, a.value
    from correction_effects e
    join answers a on a.assessment_id = e.assessment_id and a.item_code = e.item_code
    join period_instruments i on i.period_id = e.period_id and i.code = e.instrument_code and i.version = e.version - 1
   where e.assessment_id = $1 and e.subject = 'answer' and e.effect = 'dropped' and e.settled_at is null
     and a.value is not null
   order by e.item_code, e.version desc`;

/** Answers that fell away and were not given again: of questions that are gone, and of those that became other ones. */
export const findDroppedAnswers = async (tx: Transaction, { id }: Pick<Told, 'id'>): Promise<Reviews['dropped']> => {
  const rows = await tx.query<DroppedRow[]>(droppedSql, [id]);
  const dropped: Reviews['dropped'][number][] = [];
  for (const { itemCode, sha256, value } of rows) {
    const item = itemsByCode(await loadInstrument(tx, sha256)).get(itemCode);
    if (item) dropped.push({ itemCode, question: item.text.id, text: answerWords(item, value) });
  }
  return dropped;
};
