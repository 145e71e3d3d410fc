import { type Instrument, itemsOf } from '@app/instrument';

export const usualKinds = ['DESA', 'KELURAHAN', 'KECAMATAN', 'OPD'] as const;
export type UsualKind = (typeof usualKinds)[number];

export const isUsual = (kind: string): kind is UsualKind => usualKinds.some((each) => each === kind);

/** Kinds of body to try the instrument as: the usual ones, and those that only this instrument names. */
export const bodyKinds = (content: Instrument): readonly string[] => [
  ...new Set([...usualKinds, ...itemsOf(content).flatMap(({ applicable = [] }) => applicable)]),
];
