import type { Decimal, ItemValues } from '@app/instrument';
import { compare, fraction, sum, times, toText, zero, type Fraction } from './fraction';
import type { QuestionnairePlan } from './plan-questionnaire';
import type { Stage, StageFacts } from './period';
import type { SheetLine } from './result';
import { scoreText } from './rounding';
import { excludedLine, settle, type PlannedScore } from './score-questionnaire';
import { scoreTree } from './score-tree';

type Panel = NonNullable<Stage['panel']>;
type Cards = NonNullable<StageFacts['jurors']>;
type PanelScore = Omit<PlannedScore, 'answeredAny'>;

interface Card {
  readonly juror: string;
  /** Null for a juror who left a criterion open and hence was not present. */
  readonly total: Fraction | null;
  readonly children: readonly SheetLine[];
}

/** The aggregate of the jurors present; with fewer than `minJurors` it is undetermined, not zero (RULINGS 10). */
export const scorePanel = (plan: QuestionnairePlan, panel: Panel, cards: Cards, bodyKind?: string): PanelScore => {
  const read = Object.keys(cards)
    .sort()
    .map((juror) => readCard(plan, juror, cards[juror] ?? {}, bodyKind));
  const present = read.filter((card): card is Present => card.total !== null).sort(byTotal);
  if (present.length < Math.max(panel.minJurors, 1)) {
    const children = read.map((card) => jurorLine(plan, card, null));
    return { exact: null, counted: null, line: excludedLine('stage.undetermined', 'tooFewJurors', children) };
  }
  const shares = sharesOf(panel.aggregate, present);
  const score = sum(present.map(({ juror, total }) => times(total, shares.get(juror) ?? zero)));
  const children = read.map((card) => jurorLine(plan, card, shares.get(card.juror) ?? zero));
  return settle(score, `stage.panel.${panel.aggregate}`, plan.rules, children);
};

type Present = Card & { readonly total: Fraction };

/** Equal totals in order of the jurors' codes, so that whose card is the middle one is the same everywhere. */
const byTotal = (a: Present, b: Present): number => compare(a.total, b.total) || (a.juror < b.juror ? -1 : 1);

const readCard = (
  plan: QuestionnairePlan,
  juror: string,
  scores: Readonly<Record<string, Decimal>>,
  bodyKind: string | undefined,
): Card => {
  const values: ItemValues = Object.fromEntries(Object.entries(scores).map(([code, number]) => [code, { number }]));
  const { share, lines, open } = scoreTree(plan, values, { bodyKind });
  return { juror, total: share && open === 0 ? times(share, plan.rules.scale) : null, children: lines };
};

/** Which part of the panel's score each present juror decides, lowest total first. */
const sharesOf = (aggregate: Panel['aggregate'], present: readonly Present[]): ReadonlyMap<string, Fraction> => {
  const heard = heardOf(aggregate, present);
  return new Map(heard.map(({ juror }) => [juror, fraction(1n, BigInt(heard.length))]));
};

const heardOf = (aggregate: Panel['aggregate'], present: readonly Present[]): readonly Present[] => {
  const count = present.length;
  switch (aggregate) {
    case 'mean':
      return present;
    case 'median':
      return present.slice(Math.ceil(count / 2) - 1, Math.floor(count / 2) + 1);
    case 'trimmed-mean':
      return count < 4 ? present : present.slice(1, -1);
  }
};

/** `share` is null where the panel has no score that a card could contribute to. */
const jurorLine = (plan: QuestionnairePlan, { juror, total, children }: Card, share: Fraction | null): SheetLine => {
  const shape = { code: juror, label: juror, kind: 'juror', weight: '1', children } as const;
  if (!total)
    return {
      ...shape,
      rule: 'juror.incomplete',
      value: null,
      contribution: null,
      rounded: null,
      excluded: 'incomplete',
    };
  return {
    ...shape,
    rule: share?.num === 0n ? 'juror.rubric.notHeard' : 'juror.rubric',
    value: toText(total),
    contribution: share && toText(times(total, share)),
    rounded: scoreText(total, plan.rules),
  };
};
