import { type AssessmentState, instant, type Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import { stateLabels } from '../assessments/assessment-state';
import { nothingFilled, nothingYet, progressOf, type Progress } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';

/** How far one body is, by the same counting as the board. */
export interface ParticipationLine {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly state: AssessmentState;
  readonly stateLabel: string;
  readonly progress: Progress;
  readonly submittedAt: string | null;
}

interface Row extends Omit<ParticipationLine, 'progress' | 'stateLabel'> {
  readonly id: string;
  readonly kind: string;
  readonly instrumentCode: string;
}

const rowsSql = `
  select a.id, b.code, b.name, b.kind, a.category, a.state, a.instrument_code as "instrumentCode",
         ${instant('coalesce(a.submitted_at, (select max(s.submitted_at) from submissions s where s.assessment_id = a.id))')} as "submittedAt"
    from assessments a join public_bodies b on b.id = a.public_body_id
   where a.period_id = $1 and ($2::text is null or a.category = $2) order by a.category, lower(b.name) collate "C", b.code`;

const instrumentsSql = `
  select distinct on (code) code, content from period_instruments where period_id = $1 order by code, version desc`;

/** Bodies looked into at once: their answers are in memory meanwhile. */
const atOnce = 500;

/** Every participant with how far it is, by category and name. */
export const findParticipation = async (
  tx: Transaction,
  periodId: string,
  category: string | null,
): Promise<readonly ParticipationLine[]> => {
  const rows = await tx.query<Row[]>(rowsSql, [periodId, category]);
  const frozen = await tx.query<{ code: string; content: Instrument }[]>(instrumentsSql, [periodId]);
  const instruments = new Map(frozen.map(({ code, content }) => [code, content]));
  const lines: ParticipationLine[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const filled = await findFilled(
      tx,
      some.map(({ id }) => id),
    );
    for (const { id, kind, instrumentCode, ...line } of some) {
      const instrument = instruments.get(instrumentCode);
      const progress = instrument ? progressOf(instrument, kind, filled.get(id) ?? nothingFilled) : nothingYet;
      lines.push({ ...line, stateLabel: stateLabels[line.state], progress });
    }
  }
  return lines;
};
