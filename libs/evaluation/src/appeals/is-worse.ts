/** Whether a verdict would cost the body points against the one that counts. Pure. */
import type { Instrument, ItemValue, ItemValues } from '@app/instrument';
import { compare, parseFraction, scoreQuestionnaire } from '@app/scoring';
import type { Policy, SheetLine } from '@app/scoring';

interface Judged {
  readonly instrument: Instrument;
  readonly policy: Policy;
  readonly bodyKind: string;
  /** The values that count. */
  readonly verdicts: ItemValues;
}

const lineOf = (line: SheetLine, code: string): SheetLine | undefined => {
  if (line.kind === 'item' && line.code === code) return line;
  for (const child of line.children ?? []) {
    const found = lineOf(child, code);
    if (found) return found;
  }
  return undefined;
};

const isBelow = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && compare(parseFraction(one), parseFraction(other)) < 0;

/**
 * By what the item itself earns, since its new value may put further questions to the body; where it leaves or enters the
 * denominator, by the whole questionnaire.
 */
export const isWorse = (
  { instrument, policy, bodyKind, verdicts }: Judged,
  itemCode: string,
  value: ItemValue,
): boolean => {
  const scored = (values: ItemValues) => scoreQuestionnaire(instrument, values, policy, { bodyKind });
  const [before, after] = [scored(verdicts), scored({ ...verdicts, [itemCode]: value })];
  const [was, is] = [lineOf(before.line, itemCode), lineOf(after.line, itemCode)];
  if (!was?.value || !is?.value) return isBelow(after.exact, before.exact);
  return was.weight.startsWith('-') ? isBelow(was.value, is.value) : isBelow(is.value, was.value);
};
