import { type Instrument, type Violation, placeOf } from '@app/instrument';

/** A fault or a warning, with where on this page it is mended. */
export interface PlacedViolation {
  readonly violation: Violation;
  readonly isWarning: boolean;
  /** The item or group; null for the head of the instrument. */
  readonly code: string | null;
  /** Name of the field, e.g. `weight`; '' where it is the whole. */
  readonly field: string;
}

export interface Lint {
  readonly errors: readonly PlacedViolation[];
  readonly warnings: readonly PlacedViolation[];
  /** By code of the item or group. */
  readonly byCode: ReadonlyMap<string, readonly PlacedViolation[]>;
}

export const noLint: Lint = { errors: [], warnings: [], byCode: new Map() };

export const placedLint = (instrument: Instrument, violations: readonly Violation[]): Lint => {
  const placed = violations.map((violation): PlacedViolation => {
    const place = placeOf(instrument, violation.path);
    const isHead = place === null || place.code === '' || violation.path.split('/')[1] !== 'children';
    return {
      violation,
      isWarning: violation.severity === 'warning',
      code: isHead ? null : place.code,
      field: place?.field ?? '',
    };
  });
  const byCode = new Map<string, PlacedViolation[]>();
  for (const one of placed) if (one.code !== null) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  return { errors: placed.filter((one) => !one.isWarning), warnings: placed.filter((one) => one.isWarning), byCode };
};
