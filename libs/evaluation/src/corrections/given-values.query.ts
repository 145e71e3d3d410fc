/** Everything already given under one instrument of a period. */
import type { AssessmentState, Transaction } from '@app/database';
import { nothingFilled } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import type { InstrumentPlace } from './period-instruments.query';
import type { GivenValues } from './plan-correction';

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

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly bodyKind: string;
  readonly state: AssessmentState;
}

/** The answers and accepted values that count, of every body that fills in this questionnaire, by name. */
export const findGivenValues = async (tx: Transaction, { periodId, code }: InstrumentPlace): Promise<GivenValues[]> => {
  const rows = await tx.query<Row[]>(
    `select a.id, b.code, b.name, b.kind as "bodyKind", a.state from assessments a join public_bodies b on b.id = a.public_body_id
      where a.period_id = $1 and a.instrument_code = $2 order by b.name, b.code`,
    [periodId, code],
  );
  const filled = await findFilled(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, code: bodyCode, name, bodyKind, state }) => {
    const { answers, verdicts } = filled.get(id) ?? nothingFilled;
    return { assessmentId: id, body: { code: bodyCode, name }, bodyKind, state, answers, verdicts };
  });
};
