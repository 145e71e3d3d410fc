import { compare, decimal, fraction, type Fraction } from '@app/instrument';
import type { Band, Stage } from './period';
import type { SubjectResult } from './result';

export interface Qualification {
  readonly band: string;
  readonly bandLowered?: NonNullable<SubjectResult['bandLowered']>;
  /** What the sheet says about it, in Indonesian. */
  readonly note?: string;
}

type HasAttended = (stageCode: string) => boolean;

/**
 * Names the band of a printed score, given in units of the last decimal. Bands are compared with the rounded score, not
 * the exact one: a sheet that prints 90,00 must not read "Menuju Informatif". Says which condition lowered it.
 */
export const qualifierOf = (
  bands: readonly Band[],
  stages: readonly Stage[],
  decimals: number,
): ((units: bigint, hasAttended: HasAttended) => Qualification) => {
  const sorted = bands.map((band) => ({ band, from: decimal(band.from) })).sort((a, b) => compare(b.from, a.from));
  const unit = 10n ** BigInt(decimals);
  return (units, hasAttended) => {
    const score = fraction(units, unit);
    const reached = sorted.filter(({ from }) => isReached(score, from)).map(({ band }) => band);
    const held = reached.find((band) => missingOf(band, hasAttended) === undefined);
    const first = reached[0];
    if (!held || !first) throw new RangeError(`no band covers ${units} units`);
    const missing = missingOf(first, hasAttended);
    if (!missing) return { band: held.code };
    const because = becauseOf(missing, stages);
    const note = `Predikat ${first.label} menjadi ${held.label}: ${because}`;
    return { band: held.code, bandLowered: { from: first.code, because }, note };
  };
};

const isReached = (score: Fraction, from: Fraction): boolean => compare(score, from) >= 0;

type Requirement = NonNullable<Band['requires']>[number];

const missingOf = ({ requires }: Band, hasAttended: HasAttended): Requirement | undefined =>
  requires?.find(({ stage, attended }) => hasAttended(stage) !== attended);

const becauseOf = ({ stage, attended }: Requirement, stages: readonly Stage[]): string => {
  const label = stages.find(({ code }) => code === stage)?.label ?? stage;
  return `Tahap ${label} ${attended ? 'tidak dihadiri' : 'dihadiri'} pimpinan`;
};
