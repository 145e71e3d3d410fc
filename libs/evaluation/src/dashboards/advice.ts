/**
 * What would raise a region most (DESIGN §9): the items that many bodies miss, each with the gain in the mean of the
 * questionnaire's score if all of them met it. Every gain is a rescoring by libs/scoring. Pure.
 */
import { compareDecimal, isApplicable, itemsByCode } from '@app/instrument';
import type { Instrument, InstrumentNode, Item, ItemValue, ItemValues } from '@app/instrument';
import { fullValue, meanGain, scoreQuestionnaire } from '@app/scoring';
import type { PeriodDocument, Policy, Stage, Subject } from '@app/scoring';

export interface Advice {
  readonly itemCode: string;
  readonly text: string;
  /** Rise of the mean over all bodies, on the period's scale. */
  readonly gain: string;
  /** How many bodies miss it. */
  readonly bodies: number;
}

/** One body's questionnaire, as it was verified. */
interface Paper {
  readonly subject: Subject;
  readonly instrument: Instrument;
  readonly values: ItemValues;
}

type Facts = Pick<PeriodDocument, 'instruments' | 'subjects'> & { readonly policy: Policy };

const papersOf = ({ instruments, subjects }: Facts, stage: Stage): readonly Paper[] =>
  subjects.flatMap((subject) => {
    const code = typeof stage.instrument === 'string' ? stage.instrument : stage.instrument?.[subject.category];
    const instrument = code === undefined ? undefined : instruments[code];
    const isIn = subject.status === 'participating' || subject.status === 'registered';
    return isIn && instrument ? [{ subject, instrument, values: subject.stages[stage.code]?.verdicts ?? {} }] : [];
  });

/** Whether the verified value earns less than the item could: rejected, unanswered, or another value than the best. */
const isMissed = ({ subject, values }: Paper, item: Item, full: ItemValue): boolean => {
  if (!isApplicable(item, subject.kind)) return false;
  const value = values[item.code];
  if (value !== undefined && 'notApplicable' in value) return false;
  return value === undefined || JSON.stringify(value) !== JSON.stringify(full);
};

interface Candidate {
  readonly item: Item;
  readonly full: ItemValue;
  readonly missing: readonly Paper[];
  /** About how much is at stake; a guess in floating point that only chooses what is worth rescoring. */
  readonly promise: number;
}

type Parent = Pick<Instrument | InstrumentNode, 'aggregate' | 'children'>;

/** About which share of the whole each item holds, by the weights on its way down. */
const sharesOf = (parent: Parent, share = 1, into = new Map<string, number>()): ReadonlyMap<string, number> => {
  const weightOf = ({ weight }: InstrumentNode | Item): number => (parent.aggregate === 'mean' ? 1 : Number(weight));
  const whole = parent.children.reduce((total, child) => total + Math.max(weightOf(child), 0), 0);
  for (const child of parent.children) {
    const own = whole === 0 ? 0 : (share * weightOf(child)) / whole;
    if (child.type === 'item') into.set(child.code, own);
    else sharesOf(child, own, into);
  }
  return into;
};

const candidatesOf = (papers: readonly Paper[]): readonly Candidate[] =>
  [...new Set(papers.map(({ instrument }) => instrument))].flatMap((instrument) => {
    const own = papers.filter((paper) => paper.instrument === instrument);
    const shares = sharesOf(instrument);
    return [...itemsByCode(instrument).values()].flatMap((item) => {
      const full = fullValue(item);
      const missing = full === null ? [] : own.filter((paper) => isMissed(paper, item, full));
      if (full === null || missing.length === 0) return [];
      return [{ item, full, missing, promise: missing.length * (shares.get(item.code) ?? 0) }];
    });
  });

/** The exact score of one questionnaire alone: gates, ranks and the other stages have no say in advice. */
const scoreOf = ({ subject: { kind }, instrument }: Paper, values: ItemValues, policy: Policy): string =>
  scoreQuestionnaire(instrument, values, policy, kind === undefined ? {} : { bodyKind: kind }).exact ?? '0';

/** Rescoring every item of every body would take seconds; what promises most is worth it. */
const rescored = 10;

/** The `limit` items that would raise the mean most, most first. */
export const adviceFor = (facts: Facts, limit = 5): readonly Advice[] => {
  const stage = facts.policy.stages.find(({ kind }) => kind === 'questionnaire');
  if (!stage) return [];
  const papers = papersOf(facts, stage);
  const before = new Map(papers.map((paper) => [paper, scoreOf(paper, paper.values, facts.policy)]));
  return [...candidatesOf(papers)]
    .sort((a, b) => b.promise - a.promise || (a.item.code < b.item.code ? -1 : 1))
    .slice(0, Math.max(rescored, limit))
    .map(({ item, full, missing }) => {
      const after = new Map(before);
      for (const paper of missing)
        after.set(paper, scoreOf(paper, { ...paper.values, [item.code]: full }, facts.policy));
      return {
        itemCode: item.code,
        text: item.text.id,
        gain: meanGain([...before.values()], [...after.values()], facts.policy) ?? '0',
        bodies: missing.length,
      };
    })
    .filter(({ gain }) => compareDecimal(gain, '0') > 0)
    .sort((a, b) => compareDecimal(b.gain, a.gain) || b.bodies - a.bodies || (a.itemCode < b.itemCode ? -1 : 1))
    .slice(0, limit);
};
