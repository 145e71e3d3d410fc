/** A fraction as people read it, cut at some decimals for display only; the fraction itself stands beside it. */
export interface ShownFraction {
  readonly text: string;
  /** False: the decimals go on, so `≈` belongs before it. */
  readonly isWhole: boolean;
}

/** Writes `"458/25"` as `18.32`. Rounds half away from zero, in whole numbers only. */
export const fractionDecimal = (fraction: string, decimals: number): ShownFraction => {
  const [above = '0', below = '1'] = fraction.split('/');
  const [num, den] = [BigInt(above), BigInt(below)];
  const unit = BigInt(10) ** BigInt(decimals);
  const size = (num < 0 ? -num : num) * unit;
  const rest = size % den;
  const digits = String(size / den + (rest * BigInt(2) >= den ? BigInt(1) : BigInt(0))).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = `${num < 0 ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
  return { text, isWhole: rest === BigInt(0) };
};
