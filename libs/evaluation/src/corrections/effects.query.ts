/** What corrections did to answers and verdicts, as rows; what was kept has none. */
import type { Effect, EffectSubject, Transaction } from '@app/database';
import type { Effects } from './correction-views';

/**
 * A condition of a query on `answers` or `verdicts`, under the alias given: the row still counts. A value that a correction
 * dropped counts no more until its item is said again.
 */
export const stillCounts = (row: string, subject: EffectSubject): string => `not ${isDropped(row, subject)}`;

/** The opposite of {@link stillCounts}. */
export const isDropped = (row: string, subject: EffectSubject): string =>
  `exists (select 1 from correction_effects e where e.assessment_id = ${row}.assessment_id and e.item_code = ${row}.item_code
             and e.subject = '${subject}' and e.effect = 'dropped' and e.settled_at is null)`;

/** What is still to be looked at in one assessment, by item. */
export interface Unsettled {
  readonly answers: Effects;
  readonly verdicts: Effects;
}

export const nothingUnsettled: Unsettled = { answers: {}, verdicts: {} };

/** Of two corrections, the one that dropped the value says more than the one that wants it looked at. */
const unsettledSql = `
  select assessment_id as id, subject, jsonb_object_agg(item_code, effect) as effects from (
    select assessment_id, subject, item_code, min(effect) as effect from correction_effects
     where assessment_id = any($1) and settled_at is null group by 1, 2, 3) unsettled
   group by 1, 2`;

/** What is unsettled in each of these assessments; those where nothing is are left out. */
export const findUnsettled = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Unsettled>> => {
  const rows = await tx.query<{ id: string; subject: EffectSubject; effects: Effects }[]>(unsettledSql, [ids]);
  const found = new Map<string, Unsettled>();
  for (const { id, subject, effects } of rows) {
    const known = found.get(id) ?? nothingUnsettled;
    found.set(id, subject === 'answer' ? { ...known, answers: effects } : { ...known, verdicts: effects });
  }
  return found;
};

/** An item that somebody said again: whatever corrections did to it is settled. */
export const settleEffects = async (
  tx: Transaction,
  { assessmentId, subject }: { readonly assessmentId: string; readonly subject: EffectSubject },
  itemCodes: readonly string[],
): Promise<void> => {
  await tx.query(
    `update correction_effects set settled_at = now()
      where assessment_id = $1 and subject = $2 and item_code = any($3) and settled_at is null`,
    [assessmentId, subject, itemCodes],
  );
};

/** The version of a period's instrument that made the effects. */
export interface CorrectedVersion {
  readonly periodId: string;
  readonly code: string;
  readonly version: number;
}

export interface PlannedEffect {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly subject: EffectSubject;
  readonly effect: Effect;
}

/** An effect of an earlier correction, judged again by a later one: another effect now, or none. */
export interface RevisedEffect extends Omit<PlannedEffect, 'effect'> {
  readonly effect: Effect | null;
}

/** Rows at a time: thousands of bodies may have a hundred each. */
const batch = 10_000;

export const insertEffects = async (
  tx: Transaction,
  { periodId, code, version }: CorrectedVersion,
  effects: readonly PlannedEffect[],
): Promise<void> => {
  for (let from = 0; from < effects.length; from += batch)
    await tx.query(
      `insert into correction_effects (period_id, instrument_code, version, assessment_id, item_code, subject, effect)
       select $1, $2, $3, "assessmentId", "itemCode", subject, effect
         from jsonb_to_recordset($4::jsonb) as e("assessmentId" uuid, "itemCode" text, subject text, effect text)`,
      [periodId, code, version, JSON.stringify(effects.slice(from, from + batch))],
    );
};

/** The row stays where it was, so that it still says under which version the value was given. */
export const reviseEffects = async (tx: Transaction, effects: readonly RevisedEffect[]): Promise<void> => {
  for (let from = 0; from < effects.length; from += batch)
    await tx.query(
      `update correction_effects e
          set effect = coalesce(r.effect, e.effect), settled_at = case when r.effect is null then now() end
         from jsonb_to_recordset($1::jsonb) as r("assessmentId" uuid, "itemCode" text, subject text, effect text)
        where e.assessment_id = r."assessmentId" and e.item_code = r."itemCode" and e.subject = r.subject
          and e.settled_at is null`,
      [JSON.stringify(effects.slice(from, from + batch))],
    );
};
