/** Rubrics that jurors have already scored with. */
import type { Transaction } from '@app/database';
import { fateOfValue, itemsByCode, type Instrument, type ItemValue } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { instrumentCodesOf } from '../periods/period-rules';
import type { InstrumentPlace } from './period-instruments.query';

interface Versions {
  readonly policy: Policy;
  readonly before: Instrument;
  readonly after: Instrument;
}

/**
 * Whether a corrected rubric would change what jurors were asked when they scored: other criteria, another range, another
 * meaning. Cards are signed, so that no juror can be asked again.
 */
export const changesWhatWasScored = async (
  tx: Transaction,
  { periodId, code }: InstrumentPlace,
  { policy, before, after }: Versions,
): Promise<boolean> => {
  if (await changesWhatWasFound(tx, periodId, code, { policy, before, after })) return true;
  const stages = policy.stages.filter((stage) => stage.kind === 'panel' && instrumentCodesOf(stage).includes(code));
  const scores = await tx.query<{ criterion: string; score: string }[]>(
    `select distinct s.criterion_code as criterion, s.score::text as score
       from juror_scores s join presentations r on r.id = s.presentation_id
      where r.period_id = $1 and r.stage_code = any($2)`,
    [periodId, stages.map((stage) => stage.code)],
  );
  if (scores.length === 0) return false;
  const [was, is] = [itemsByCode(before), itemsByCode(after)];
  if (was.size !== is.size) return true;
  return scores.some(({ criterion, score }) => {
    const item = was.get(criterion);
    // A criterion that is no number is scored on the period's scale: only its wording can change what was meant.
    const value: ItemValue = item?.kind === 'number' ? { number: score } : { rejected: true };
    return fateOfValue(item, is.get(criterion), value) !== 'kept';
  });
};

/** The same of what assessors found: nobody can visit again to answer another question. */
const changesWhatWasFound = async (
  tx: Transaction,
  periodId: string,
  code: string,
  { policy, before, after }: Versions,
): Promise<boolean> => {
  const stages = policy.stages.filter((stage) => stage.kind === 'assessed' && instrumentCodesOf(stage).includes(code));
  const found = await tx.query<{ itemCode: string; value: ItemValue }[]>(
    `select distinct v.item_code as "itemCode", v.value from inspection_values v join inspections n on n.id = v.inspection_id
      where n.period_id = $1 and n.stage_code = any($2) and v.value is not null`,
    [periodId, stages.map((stage) => stage.code)],
  );
  const [was, is] = [itemsByCode(before), itemsByCode(after)];
  if (found.length > 0 && was.size !== is.size) return true;
  return found.some(({ itemCode, value }) => fateOfValue(was.get(itemCode), is.get(itemCode), value) !== 'kept');
};
