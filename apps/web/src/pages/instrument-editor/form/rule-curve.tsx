import { type NumberItem, isDecimal } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { useFormat } from '../../../use-format';
import { messages } from '../messages';

const WIDTH = 240;
const HEIGHT = 72;

/** A small drawing of how numbers turn into shares; the words under it say the same. */
export function RuleCurve({ item }: { readonly item: NumberItem }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const points = curveOf(item);
  if (!points) return null;
  const { rule } = item;
  return (
    <figure class="rule-curve">
      <svg viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
        <path d={`M0 ${HEIGHT}H${WIDTH}M0 0V${HEIGHT}`} class="rule-axis" />
        <path d={`M${points.map(([x, y]) => `${x} ${y}`).join('L')}`} class="rule-line" />
      </svg>
      <figcaption class="small soft">
        {rule.type === 'linear'
          ? t('linearWords', { zero: format.decimal(rule.zeroAt), full: format.decimal(rule.fullAt) })
          : rule.brackets
              .map(({ from, fraction }) =>
                t('bracketWords', { from: format.decimal(from), fraction: format.decimal(fraction) }),
              )
              .join(' ')}
      </figcaption>
    </figure>
  );
}

type Point = readonly [number, number];

/** Only a picture: here, and nowhere in a score, numbers may be floats. */
const curveOf = ({ rule, min, max }: NumberItem): readonly Point[] | null => {
  const steps: readonly (readonly [string, string])[] =
    rule.type === 'linear'
      ? [
          [rule.zeroAt, '0'],
          [rule.fullAt, '1'],
        ]
      : rule.brackets.map(({ from, fraction }) => [from, fraction]);
  if (steps.length === 0 || !steps.flat().every(isDecimal)) return null;
  const known = [...steps.map(([x]) => Number(x)), ...[min, max].filter((end) => end && isDecimal(end)).map(Number)];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const place = (x: number, y: number): Point => [
    high === low ? 0 : (WIDTH * (x - low)) / (high - low),
    HEIGHT * (1 - Math.min(1, Math.max(0, y))),
  ];
  const sorted = steps.map(([x, y]) => [Number(x), Number(y)] as const).sort(([one], [other]) => one - other);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const middle =
    rule.type === 'linear'
      ? sorted.map(([x, y]) => place(x, y))
      : sorted.flatMap(([x, y], at) => [place(x, sorted[at - 1]?.[1] ?? 0), place(x, y)]);
  return [place(low, rule.type === 'linear' ? first[1] : 0), ...middle, place(high, last[1])];
};
