/** Which items of a questionnaire lost points, and what each would add. Pure; every gain is a rescoring by libs/scoring. */
import { compareDecimal, itemsByCode, type Instrument, type ItemValue, type ItemValues } from '@app/instrument';
import { fullValue, improvements, meanGain, scoreQuestionnaire, type ScoringPolicy } from '@app/scoring';
import type { FollowUpItem, Shortfall } from './follow-up-views';

/** A body's questionnaire as it was verified. */
export interface JudgedPaper {
  readonly instrument: Instrument;
  readonly verdicts: ItemValues;
  readonly policy: ScoringPolicy;
  readonly bodyKind: string;
}

type Fallen = Pick<FollowUpItem, 'itemCode' | 'question' | 'shortfall' | 'gain' | 'example'>;

const shortfallOf = (value: ItemValue | undefined): Shortfall => {
  if (value === undefined) return 'unanswered';
  return 'rejected' in value ? 'rejected' : 'partial';
};

/** Items that earn less than they could, most points first; those of `also` too, whatever they earn. */
export const shortfallsOf = (
  { instrument, verdicts, policy, bodyKind }: JudgedPaper,
  also: readonly string[],
): { readonly score: string; readonly items: readonly Fallen[] } => {
  const items = itemsByCode(instrument);
  const { score, items: fallen } = improvements(instrument, verdicts, policy, { bodyKind, limit: items.size });
  const gains = new Map(fallen.map(({ itemCode, gain }) => [itemCode, gain]));
  const others = also.filter((code) => !gains.has(code));
  const nothing = policy.decimals === 0 ? '0' : `0.${'0'.repeat(policy.decimals)}`;
  return {
    score,
    items: [...gains.keys(), ...others].flatMap((itemCode) => {
      const item = items.get(itemCode);
      if (!item) return [];
      const gain = gains.get(itemCode);
      return {
        itemCode,
        question: item.text.id,
        shortfall: gain === undefined ? null : shortfallOf(verdicts[itemCode]),
        gain: gain ?? nothing,
        example: item.evidence?.example?.id ?? null,
      };
    }),
  };
};

/** What the questionnaire's score would gain if all of these items earned their full points. */
export const gainOfAll = (
  { instrument, verdicts, policy, bodyKind }: JudgedPaper,
  itemCodes: readonly string[],
): string => {
  const items = itemsByCode(instrument);
  const exact = (values: ItemValues): string =>
    scoreQuestionnaire(instrument, values, policy, { bodyKind }).exact ?? '0';
  const full = itemCodes.flatMap((code): [string, ItemValue][] => {
    const item = items.get(code);
    const value = item ? fullValue(item) : null;
    return value === null ? [] : [[code, value]];
  });
  const gain = meanGain([exact(verdicts)], [exact({ ...verdicts, ...Object.fromEntries(full) })], policy) ?? '0';
  return compareDecimal(gain, '0') < 0 ? '0' : gain;
};
