/** Everything already given under one instrument of a period. */
import type { AssessmentState, Effect, EffectSubject, Transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';
import type { InstrumentPlace } from './period-instruments.query';
import type { GivenValue, GivenValues } from './given-values';

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

/** A value has one unsettled effect at most: a later correction revises the row of the earlier one. */
const valueColumns = `
  jsonb_object_agg(g.item_code, jsonb_build_object('value', g.value, 'effect', e.effect, 'since', e.version - 1)) as values`;

const unsettled = (subject: EffectSubject): string => `
  left join correction_effects e on e.assessment_id = g.assessment_id and e.item_code = g.item_code
        and e.subject = '${subject}' and e.settled_at is null`;

const answersSql = `
  select g.assessment_id as id, ${valueColumns} from answers g ${unsettled('answer')}
   where g.assessment_id = any($1) and g.value is not null group by 1`;

const verdictsSql = `
  select g.assessment_id as id, ${valueColumns} from (
    select distinct on (assessment_id, item_code) assessment_id, item_code, value from verdicts
     where assessment_id = any($1) and round = 'first' order by assessment_id, item_code, revision desc) g
    ${unsettled('verdict')}
   where g.value is not null group by 1`;

type Values = Readonly<
  Record<string, { readonly value: ItemValue; readonly effect: Effect | null; readonly since: number | null }>
>;

/** The answers and accepted values of every body that fills in this questionnaire, by name; dropped ones among them. */
export const findGivenValues = async (tx: Transaction, { periodId, code }: InstrumentPlace): Promise<GivenValues[]> => {
  const rows = await tx.query<BodyRow[]>(bodiesSql, [periodId, code]);
  const ids = rows.map(({ id }) => id);
  const answers = byId(await tx.query<{ id: string; values: Values }[]>(answersSql, [ids]));
  const verdicts = byId(await tx.query<{ id: string; values: Values }[]>(verdictsSql, [ids]));
  return rows.map(({ id, code: bodyCode, name, bodyKind, state }) => ({
    assessmentId: id,
    body: { code: bodyCode, name },
    bodyKind,
    state,
    answers: answers.get(id) ?? [],
    verdicts: verdicts.get(id) ?? [],
  }));
};

const byId = (
  rows: readonly { readonly id: string; readonly values: Values }[],
): ReadonlyMap<string, readonly GivenValue[]> =>
  new Map(rows.map(({ id, values }) => [id, Object.entries(values).map(toGiven)]));

const toGiven = ([itemCode, { value, effect, since }]: [string, Values[string]]): GivenValue => ({
  itemCode,
  value,
  pending: effect === null || since === null ? null : { effect, since },
});
