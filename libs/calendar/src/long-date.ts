import type { CivilDate } from './civil-date';

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** A day as letters write it, e.g. `12 November 2025`. */
export const longDate = (date: CivilDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
};
