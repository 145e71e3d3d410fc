import {
  applicableItems,
  compare,
  decimal,
  divide,
  own,
  subtract,
  sum,
  times,
  zero,
  type Fraction,
  type Item,
  type ItemValue,
  type ItemValues,
} from '@app/instrument';
import { fullValue } from '../full-value';
import { keptPlan } from '../kept-plan';
import type { PeriodDocument, Stage, Subject } from '../period';
import type { SubjectResult } from '../result';
import { scorePlanned } from '../score-questionnaire';

/** How far one other verdict on one item moves a body's stage, and its final where the stages keep their weights. */
export interface ItemMove {
  readonly stage: string;
  readonly item: string;
  readonly inStage: Fraction;
  readonly inFinal: Fraction;
}

/** Every move up (full points) and down (rejected) of the items that were judged one by one; known scores have none. */
export const itemMoves = (document: PeriodDocument, subject: Subject, result: SubjectResult): readonly ItemMove[] => {
  const counting = document.period.stages.filter(({ code }) => (own(result.stages, code)?.exact ?? null) !== null);
  const weights = sum(counting.map(({ weight }) => decimal(weight)));
  return counting.flatMap((stage) => {
    if (own(result.stages, stage.code)?.state !== 'scored') return [];
    const share = compare(weights, zero) > 0 ? divide(decimal(stage.weight), weights) : zero;
    return movesIn(document, subject, stage).map((move) => ({ ...move, inFinal: times(move.inStage, share) }));
  });
};

const movesIn = (document: PeriodDocument, subject: Subject, stage: Stage): readonly Omit<ItemMove, 'inFinal'>[] => {
  const facts = own(subject.stages, stage.code);
  const code = typeof stage.instrument === 'object' ? own(stage.instrument, subject.category) : stage.instrument;
  const instrument = own(document.instruments, code ?? '');
  if (!facts?.verdicts || facts.score !== undefined || !instrument) return [];
  const plan = keptPlan(instrument, document.period);
  const bodyKind = subject.kind;
  const scoreOf = (values: ItemValues): Fraction => scorePlanned(plan, values, { bodyKind }).counted ?? zero;
  const { verdicts } = facts;
  const before = scoreOf(verdicts);
  return applicableItems(instrument, bodyKind).flatMap((item) =>
    otherVerdicts(item)
      .map((value) => subtract(scoreOf({ ...verdicts, [item.code]: value }), before))
      .filter((inStage) => compare(inStage, zero) !== 0)
      .map((inStage) => ({ stage: stage.code, item: item.code, inStage })),
  );
};

const otherVerdicts = (item: Item): readonly ItemValue[] => {
  const full = fullValue(item);
  return [...(full === null ? [] : [full]), { rejected: true }];
};
