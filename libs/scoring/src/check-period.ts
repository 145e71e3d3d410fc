import type { Violation } from '@app/instrument';
import { checkBands } from './check-bands';
import { checkStages } from './check-stages';
import { checkSubject } from './check-subject';
import { decimalFaults } from './decimal-faults';
import { instant } from './instant';
import type { PeriodDocument, Policy } from './period';
import { faultAt, repeated } from './violation-of';

/**
 * What is wrong with a period document of the right shape, all at once, in Indonesian, each with a JSON pointer. Faults
 * of the instruments themselves are for `checkInstrument` to find. Whatever passes without an error can be scored.
 */
export const checkPeriod = (document: PeriodDocument): readonly Violation[] => {
  const { period, subjects } = document;
  const malformed = decimalFaults(document);
  if (malformed.length) return malformed;
  return [
    ...checkScale(period),
    ...checkStages(document),
    ...checkBands(period),
    ...checkWindows(period),
    ...checkCategories(period),
    ...repeated(subjects, ({ id }) => id).map(([index, id]) =>
      faultAt(['subjects', index, 'id'], 'subject.duplicate', `Badan publik "${id}" tertulis lebih dari sekali.`),
    ),
    ...checkSubjects(document),
  ];
};

const decimalsMax = 10;

const checkScale = ({ scale, decimals }: Policy): readonly Violation[] => [
  ...(/[1-9]/.test(scale) && !scale.startsWith('-')
    ? []
    : [faultAt(['period', 'scale'], 'scale.notPositive', 'Skala nilai harus lebih dari nol.')]),
  ...(Number.isInteger(decimals) && decimals >= 0 && decimals <= decimalsMax
    ? []
    : [faultAt(['period', 'decimals'], 'decimals.outOfRange', `Banyaknya desimal harus 0 sampai ${decimalsMax}.`)]),
];

const checkWindows = ({ windows = {} }: Policy): readonly Violation[] =>
  Object.entries(windows).flatMap(([code, { from, until }]) => {
    const [start, end] = [instant(from), instant(until)];
    if (start !== undefined && end !== undefined && start < end) return [];
    const message = `Jadwal "${code}" harus berisi waktu mulai yang lebih awal dari waktu akhirnya.`;
    return [faultAt(['period', 'windows', code], 'window.outOfOrder', message)];
  });

const checkCategories = ({ categories = [] }: Policy): readonly Violation[] =>
  repeated(categories, ({ code }) => code).map(([index, code]) =>
    faultAt(['period', 'categories', index], 'category.duplicate', `Kategori "${code}" tertulis lebih dari sekali.`),
  );

/** No spreading of a million violations into one call: the list grows by subject. */
const checkSubjects = (document: PeriodDocument): readonly Violation[] =>
  document.subjects.flatMap((subject, index) => checkSubject(document, subject, index));
