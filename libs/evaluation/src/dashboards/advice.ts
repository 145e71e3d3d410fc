/**
 * What would raise a region most (DESIGN §9): the items that many bodies miss, each with the gain in the mean of the
 * questionnaire's score if all of them met it. Every gain is a rescoring by libs/scoring. Pure.
 */
import { compareDecimal, isApplicable, itemsByCode } from '@app/instrument';
import type { Instrument, Item, ItemValue, ItemValues } from '@app/instrument';
import { meanGain, scoreQuestionnaire } from '@app/scoring';
import type { Policy, Subject } from '@app/scoring';

export interface Advice {
  readonly itemCode: string;
  readonly text: string;
  /** Rise of the mean over all bodies, on the period's scale. */
  readonly gain: string;
  /** How many bodies miss it. */
  readonly bodies: number;
}

/** The answer that earns an item's full points; null where none can (plain text, penalties). */
export const fullValue = (item: Item): ItemValue | null => {
  if (compareDecimal(item.weight, '0') < 0) return null;
  switch (item.kind) {
    case 'yesNo':
      return { choice: 'YA' };
    case 'scale': {
      const [best] = item.levels;
      return best ? { choice: best.code } : null;
    }
    case 'checklist':
      return { elements: item.elements.map(({ code }) => code) };
    case 'number':
      return item.rule.type === 'linear' ? { number: item.rule.fullAt } : bestBracket(item.rule.brackets);
    case 'text':
      return null;
  }
};

const bestBracket = (brackets: readonly { readonly from: string; readonly fraction: string }[]): ItemValue | null => {
  const [best] = [...brackets].sort((a, b) => compareDecimal(b.fraction, a.fraction));
  return best ? { number: best.from } : null;
};

interface Paper {
  readonly instrument: Instrument;
  readonly kind: string | undefined;
  readonly values: ItemValues;
}

const scoreOf = (paper: Paper, values: ItemValues, policy: Policy): string =>
  scoreQuestionnaire(paper.instrument, values, policy, paper.kind === undefined ? {} : { bodyKind: paper.kind })
    .exact ?? '0';

const papersOf = (
  policy: Policy,
  instruments: Readonly<Record<string, Instrument>>,
  subjects: readonly Subject[],
): readonly Paper[] => {
  const stage = policy.stages.find(({ kind }) => kind === 'questionnaire');
  if (!stage) return [];
  return subjects.flatMap(({ status, category, kind, stages }) => {
    const code = typeof stage.instrument === 'string' ? stage.instrument : stage.instrument?.[category];
    const instrument = code === undefined ? undefined : instruments[code];
    const isIn = status === 'participating' || status === 'registered';
    return isIn && instrument ? [{ instrument, kind, values: stages[stage.code]?.verdicts ?? {} }] : [];
  });
};

/** Whether the verified value earns less than the item could: rejected, unanswered, or another value than the best. */
const isMissed = (paper: Paper, item: Item, full: ItemValue): boolean => {
  if (!isApplicable(item, paper.kind)) return false;
  const value = paper.values[item.code];
  if (value !== undefined && 'notApplicable' in value) return false;
  return value === undefined || JSON.stringify(value) !== JSON.stringify(full);
};

interface Candidate {
  readonly item: Item;
  readonly instrument: Instrument;
  readonly full: ItemValue;
  readonly missing: readonly Paper[];
}

const candidatesOf = (papers: readonly Paper[]): readonly Candidate[] => {
  const instruments = [...new Set(papers.map(({ instrument }) => instrument))];
  return instruments.flatMap((instrument) => {
    const own = papers.filter((paper) => paper.instrument === instrument);
    return [...itemsByCode(instrument).values()].flatMap((item) => {
      const full = fullValue(item);
      const missing = full === null ? [] : own.filter((paper) => isMissed(paper, item, full));
      return full === null || missing.length === 0 ? [] : [{ item, instrument, full, missing }];
    });
  });
};

/** Rescoring every item of every body would take seconds; the items that most bodies miss are the ones worth it. */
const rescored = 24;

/** The `limit` items that would raise the mean most, most first. */
export const adviceFor = (
  facts: {
    readonly policy: Policy;
    readonly instruments: Readonly<Record<string, Instrument>>;
    readonly subjects: readonly Subject[];
  },
  limit = 5,
): readonly Advice[] => {
  const papers = papersOf(facts.policy, facts.instruments, facts.subjects);
  const before = new Map(papers.map((paper) => [paper, scoreOf(paper, paper.values, facts.policy)]));
  const scores = papers.map((paper) => before.get(paper) ?? '0');
  return [...candidatesOf(papers)]
    .sort((a, b) => b.missing.length - a.missing.length || (a.item.code < b.item.code ? -1 : 1))
    .slice(0, rescored)
    .map(({ item, full, missing }) => {
      const touched = new Set(missing);
      const after = papers.map((paper) =>
        touched.has(paper)
          ? scoreOf(paper, { ...paper.values, [item.code]: full }, facts.policy)
          : (before.get(paper) ?? '0'),
      );
      return {
        itemCode: item.code,
        text: item.text.id,
        gain: meanGain(scores, after, facts.policy) ?? '0',
        bodies: missing.length,
      };
    })
    .filter(({ gain }) => compareDecimal(gain, '0') > 0)
    .sort((a, b) => compareDecimal(b.gain, a.gain) || b.bodies - a.bodies || (a.itemCode < b.itemCode ? -1 : 1))
    .slice(0, limit);
};
