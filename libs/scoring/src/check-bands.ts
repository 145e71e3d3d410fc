import { compareDecimal, type Violation } from '@app/instrument';
import type { Band, Policy } from './period';
import { faultAt, repeated } from './violation-of';

/** Bands cover 0 to the scale without gap or overlap, and the lowest asks for nothing (RULINGS 12). */
export const checkBands = ({ bands, scale, stages }: Policy): readonly Violation[] => {
  const faults = [...repeatedBands(bands), ...checkLowest(bands)];
  bands.forEach(({ code, from, requires = [] }, index) => {
    const at = ['period', 'bands', index];
    if (compareDecimal(from, scale) > 0 || from.startsWith('-'))
      faults.push(faultAt([...at, 'from'], 'band.outOfRange', `Ambang predikat "${code}" di luar skala nilai.`));
    for (const { stage } of requires) {
      if (stages.some((each) => each.code === stage)) continue;
      const message = `Predikat "${code}" mensyaratkan tahap "${stage}", yang tidak ada.`;
      faults.push(faultAt([...at, 'requires'], 'band.unknownStage', message));
    }
  });
  return faults;
};

const repeatedBands = (bands: readonly Band[]): readonly Violation[] => [
  ...repeated(bands, ({ code }) => code).map(([index, code]) =>
    faultAt(['period', 'bands', index, 'code'], 'band.duplicate', `Predikat "${code}" tertulis lebih dari sekali.`),
  ),
  ...bands.flatMap(({ code, from }, index) =>
    bands.slice(0, index).some((earlier) => compareDecimal(earlier.from, from) === 0)
      ? [faultAt(['period', 'bands', index, 'from'], 'band.overlap', `Ambang predikat "${code}" sudah dipakai.`)]
      : [],
  ),
];

const checkLowest = (bands: readonly Band[]): readonly Violation[] => {
  const lowest = bands.find(({ from }) => compareDecimal(from, '0') === 0);
  if (!lowest) return [faultAt(['period', 'bands'], 'band.gap', 'Predikat terendah harus mulai dari nilai 0.')];
  if (!lowest.requires?.length) return [];
  const message = `Predikat terendah "${lowest.code}" tidak boleh mensyaratkan apa pun.`;
  return [faultAt(['period', 'bands', bands.indexOf(lowest), 'requires'], 'band.lowestRequires', message)];
};
