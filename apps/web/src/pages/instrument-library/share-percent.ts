import type { Decimal } from '@app/instrument';

/** A share of 0 to 1 as a percentage, exactly: `"0.125"` is `"12.5"`. Never passes through a float. */
export const sharePercent = (share: Decimal): Decimal => {
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = fraction.padEnd(2, '0');
  const left = `${whole}${digits.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
  const rest = digits.slice(2).replace(/0+$/, '');
  return rest ? `${left}.${rest}` : left;
};
