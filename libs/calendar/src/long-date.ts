import type { CivilDate } from './civil-date';

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** A day as letters write it, e.g. `12 November 2025`. */
export const longDate = (date: CivilDate): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
