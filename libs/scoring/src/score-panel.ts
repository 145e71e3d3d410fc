import {
  compare,
  fraction,
  sum,
  times,
  toText,
  zero,
  type Decimal,
  type Fraction,
  type ItemValues,
} from '@app/instrument';
import type { QuestionnairePlan } from './plan-questionnaire';
import type { Stage, StageFacts } from './period';
import type { SheetLine } from './result';
import { scoreText } from './rounding';
import { excludedLine, settle, type PlannedScore, type StageLine } from './score-questionnaire';
import { scoreTree } from './score-tree';

type Panel = NonNullable<Stage['panel']>;
type Cards = NonNullable<StageFacts['jurors']>;
type PanelScore = Omit<PlannedScore, 'answeredAny'>;

interface Card {
  readonly juror: string;
  /** Null for a juror who left a criterion open and hence was not present. */
  readonly total: Fraction | null;
  readonly children: () => readonly SheetLine[];
}

/** The aggregate of the jurors present; with fewer than `minJurors` it is undetermined, not zero (RULINGS 10). */
export const scorePanel = (plan: QuestionnairePlan, panel: Panel, cards: Cards, bodyKind?: string): PanelScore => {
  const read = Object.entries(cards)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([juror, scores]) => readCard(plan, juror, scores, bodyKind));
  // A stable sort: equal totals stay in order of the jurors' codes, so that the middle card is the same everywhere.
  const present = read.filter((card): card is Present => card.total !== null).sort((a, b) => compare(a.total, b.total));
  if (present.length < Math.max(panel.minJurors, 1)) {
    const children = (): SheetLine[] => read.map((card) => jurorLine(plan, card, null));
    const line = (): StageLine => excludedLine('stage.undetermined', 'tooFewJurors', children());
    return { exact: null, counted: null, line };
  }
  const heard = heardOf(panel.aggregate, present);
  const share = fraction(1n, BigInt(heard.length));
  const isHeard = (card: Card): boolean => heard.some(({ juror }) => juror === card.juror);
  const children = (): SheetLine[] => read.map((card) => jurorLine(plan, card, isHeard(card) ? share : zero));
  return settle(
    sum(heard.map(({ total }) => times(total, share))),
    `stage.panel.${panel.aggregate}`,
    plan.rules,
    children,
  );
};

type Present = Card & { readonly total: Fraction };

const readCard = (
  plan: QuestionnairePlan,
  juror: string,
  scores: Readonly<Record<string, Decimal>>,
  bodyKind: string | undefined,
): Card => {
  const values: ItemValues = Object.fromEntries(Object.entries(scores).map(([code, number]) => [code, { number }]));
  const { share, open } = scoreTree(plan, values, { bodyKind });
  const children = (): readonly SheetLine[] => scoreTree(plan, values, { bodyKind }).lines();
  return { juror, total: share && open === 0 ? times(share, plan.rules.scale) : null, children };
};

/** Whose totals make the score; `present` stands lowest total first. */
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
  const shape = { code: juror, label: juror, kind: 'juror', weight: '1', children: children() } as const;
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
