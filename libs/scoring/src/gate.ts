import { compare, decimal, fraction, own, type Decimal } from '@app/instrument';
import type { GateRule } from './period';
import { unitsText } from './rounding';

/** Someone at a gate: a subject that takes part and passed the gates before, with its published score in units. */
export interface Competitor {
  readonly category: string;
  readonly group?: string;
  readonly units: bigint;
}

/** Passed or not, and why: an Indonesian clause that begins with a small letter or a name. */
export interface Judgement {
  readonly passed: boolean;
  readonly reason: string;
}

/** What the reasons need to know: how scores are written, and what the stage and the categories are called. */
export interface GateWords {
  readonly decimals: number;
  readonly stageLabel: string;
  readonly categoryLabel: (code: string) => string;
}

type Judge = (competitor: Competitor) => Judgement;

/** Judges one rule for all competitors at once; ties at the last place all enter (RULINGS 11). */
export const judgeOf = (rule: GateRule, competitors: readonly Competitor[], words: GateWords): Judge => {
  if ('atLeast' in rule) return threshold(rule.atLeast, words, { least: 0, yes: 'mencapai', no: 'di bawah' });
  if ('moreThan' in rule) return threshold(rule.moreThan, words, { least: 1, yes: 'melebihi', no: 'tidak melebihi' });
  if ('topPerCategory' in rule) return topPerCategory(rule.topPerCategory, competitors, words);
  if ('quota' in rule) return quota(rule.quota.each, competitors, words);
  const isAny = 'anyOf' in rule;
  const judges = ('anyOf' in rule ? rule.anyOf : rule.allOf).map((part) => judgeOf(part, competitors, words));
  return (competitor) =>
    combined(
      judges.map((judge) => judge(competitor)),
      isAny,
    );
};

/** One sufficient reason for passing any; all failures otherwise. */
const combined = (judgements: readonly Judgement[], isAny: boolean): Judgement => {
  const passed = isAny ? judgements.some((each) => each.passed) : judgements.every((each) => each.passed);
  const deciding = judgements.filter((each) => each.passed === passed);
  return { passed, reason: deciding.map(({ reason }) => reason).join('; ') };
};

const threshold = (
  from: Decimal,
  { decimals, stageLabel }: GateWords,
  { least, yes, no }: { readonly least: 0 | 1; readonly yes: string; readonly no: string },
): Judge => {
  const edge = decimal(from);
  const edgeText = withComma(padded(from, decimals));
  return ({ units }) => {
    const passed = compare(fraction(units, 10n ** BigInt(decimals)), edge) >= least;
    const score = withComma(unitsText(units, decimals));
    return { passed, reason: `Nilai ${stageLabel} ${score} ${passed ? yes : no} ambang ${edgeText}` };
  };
};

const topPerCategory = (places: number, competitors: readonly Competitor[], words: GateWords): Judge => {
  const placeOf = places1224(competitors, ({ category }) => category);
  return (competitor) => {
    const place = placeOf(competitor);
    const passed = place <= places;
    const among = `${passed ? 'termasuk' : 'di luar'} ${places} besar`;
    const category = words.categoryLabel(competitor.category);
    return { passed, reason: `Peringkat ${place} nilai ${words.stageLabel} di kategori ${category}, ${among}` };
  };
};

const quota = (each: Readonly<Record<string, number>>, competitors: readonly Competitor[], words: GateWords): Judge => {
  const placeOf = places1224(competitors, ({ group }) => group);
  return (competitor) => {
    const { group } = competitor;
    if (group === undefined) return { passed: false, reason: 'Tidak termasuk kelompok mana pun yang mendapat kuota' };
    const seats = own(each, group) ?? 0;
    const place = placeOf(competitor);
    const passed = place <= seats;
    const among = `${passed ? 'dalam' : 'di luar'} kuota ${seats}`;
    return { passed, reason: `Peringkat ${place} nilai ${words.stageLabel} di kelompok ${group}, ${among}` };
  };
};

/** Places 1, 2, 2, 4 by published score within each part: one more than there are better ones. */
const places1224 = (
  competitors: readonly Competitor[],
  partOf: (competitor: Competitor) => string | undefined,
): ((competitor: Competitor) => number) => {
  const parts = new Map<string | undefined, bigint[]>();
  for (const competitor of [...competitors].sort(bestFirst)) {
    const part = partOf(competitor);
    const known = parts.get(part);
    if (known) known.push(competitor.units);
    else parts.set(part, [competitor.units]);
  }
  return (competitor) => betterThan(competitor.units, parts.get(partOf(competitor)) ?? []) + 1;
};

const bestFirst = (a: Competitor, b: Competitor): number => Number(a.units < b.units) - Number(a.units > b.units);

/** How many stand above, by halving: gates are judged for 110,000 bodies at once. */
const betterThan = (units: bigint, descending: readonly bigint[]): number => {
  let from = 0;
  let until = descending.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((descending[middle] as bigint) > units) from = middle + 1;
    else until = middle;
  }
  return from;
};

const padded = (text: Decimal, decimals: number): Decimal => {
  const places = text.includes('.') ? text.length - 1 - text.indexOf('.') : 0;
  if (places >= decimals) return text;
  return `${text}${places === 0 ? '.' : ''}${'0'.repeat(decimals - places)}`;
};

const withComma = (text: Decimal): string => text.replace('.', ',');
