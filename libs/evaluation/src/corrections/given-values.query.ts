/** Everything already given under one instrument of a period. */
import type { AssessmentState, EffectSubject, Transaction } from '@app/database';
import type { ItemValues } from '@app/instrument';
import type { InstrumentPlace } from './period-instruments.query';
import { findMovedFrom } from './moved-from.query';
import type { GivenValue, GivenValues, PendingEffect } from './given-values';
import { standingVerdicts } from '../verdicts/standing-verdicts';

/**
 * Keeps every assessment of the questionnaire as it is until the transaction ends, in one order for all: a save that came
 * first is seen by what is read next, and one that comes later waits and meets the new version.
 */
export const holdAssessments = async (tx: Transaction, { periodId, code }: InstrumentPlace): Promise<void> => {
  await tx.query(
    'select 1 from assessments where period_id = $1 and instrument_code = $2 order by id for no key update',
    [periodId, code],
  );
};

const bodiesSql = `
  select a.id, b.code, b.name, b.kind as "bodyKind", a.state from assessments a join public_bodies b on b.id = a.public_body_id
   where a.period_id = $1 and a.instrument_code = $2 order by b.name, b.code`;

interface BodyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly bodyKind: string;
  readonly state: AssessmentState;
}

const answersSql = `
  select assessment_id as id, jsonb_object_agg(item_code, value) as values from answers
   where assessment_id = any($1) and value is not null group by 1`;

const verdictsSql = `
  select assessment_id as id, jsonb_object_agg(item_code, value) as values
    from ${standingVerdicts('v.assessment_id = any($1)')} standing
   where value is not null group by 1`;

interface ValuesRow {
  readonly id: string;
  readonly values: ItemValues;
}

/** A value has one unsettled effect at most: a later correction revises the row of the earlier one. */
const pendingSql = `
  select assessment_id as id, subject, item_code as "itemCode", effect, version - 1 as since from correction_effects
   where period_id = $1 and instrument_code = $2 and settled_at is null`;

interface PendingRow extends PendingEffect {
  readonly id: string;
  readonly subject: EffectSubject;
  readonly itemCode: string;
}

/** Bodies at a time: reading the next ones lets the process answer others between two turns of judging. */
const inOneTurn = 100;

/**
 * The answers and accepted values of every body that fills in this questionnaire, by name and in turns; dropped ones among
 * them.
 */
export async function* findGivenValues(
  tx: Transaction,
  { periodId, code }: InstrumentPlace,
): AsyncGenerator<readonly GivenValues[]> {
  const rows = await tx.query<BodyRow[]>(bodiesSql, [periodId, code]);
  const pending = pendingById(await tx.query<PendingRow[]>(pendingSql, [periodId, code]));
  for (let from = 0; from < rows.length; from += inOneTurn)
    yield await valuesOf(tx, rows.slice(from, from + inOneTurn), pending);
}

const valuesOf = async (
  tx: Transaction,
  rows: readonly BodyRow[],
  pending: ReadonlyMap<string, PendingByItem>,
): Promise<readonly GivenValues[]> => {
  const ids = rows.map(({ id }) => id);
  const answers = byId(await tx.query<ValuesRow[]>(answersSql, [ids]));
  const movedFrom = await findMovedFrom(tx, ids);
  const verdicts = byId(await tx.query<ValuesRow[]>(verdictsSql, [ids]));
  return rows.map(({ id, code: bodyCode, name, bodyKind, state }) => ({
    assessmentId: id,
    body: { code: bodyCode, name },
    bodyKind,
    state,
    movedFrom: movedFrom.get(id) ?? null,
    answers: givenOf(answers.get(id), pending.get(`answer ${id}`)),
    verdicts: givenOf(verdicts.get(id), pending.get(`verdict ${id}`)),
  }));
};

const byId = (rows: readonly ValuesRow[]): ReadonlyMap<string, ItemValues> =>
  new Map(rows.map(({ id, values }) => [id, values]));

type PendingByItem = ReadonlyMap<string, PendingEffect>;

const pendingById = (rows: readonly PendingRow[]): ReadonlyMap<string, PendingByItem> => {
  const found = new Map<string, Map<string, PendingEffect>>();
  for (const { id, subject, itemCode, effect, since } of rows) {
    const items = found.get(`${subject} ${id}`) ?? new Map<string, PendingEffect>();
    found.set(`${subject} ${id}`, items.set(itemCode, { effect, since }));
  }
  return found;
};

const givenOf = (values: ItemValues = {}, pending?: PendingByItem): GivenValue[] =>
  Object.entries(values).map(([itemCode, value]) => ({ itemCode, value, pending: pending?.get(itemCode) ?? null }));
