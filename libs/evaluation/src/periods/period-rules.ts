import type { Fault } from '@app/access';
import { checkInstrument, compareDecimal, sumDecimals, type Instrument, type Violation } from '@app/instrument';
import { checkPeriod, type Policy, type Stage } from '@app/scoring';

export type Instruments = Readonly<Record<string, Instrument>>;

/** Codes of the instruments that a stage uses, one for all or one a category. */
export const instrumentCodesOf = ({ instrument }: Stage): readonly string[] => {
  if (instrument === undefined) return [];
  return typeof instrument === 'string' ? [instrument] : Object.values(instrument);
};

/** The stage whose questionnaire the bodies fill; a period has one. */
export const questionnaireOf = (policy: Policy): Stage | undefined =>
  policy.stages.find(({ kind }) => kind === 'questionnaire');

/** The questionnaire of one category; undefined where the policy gives it none. */
export const instrumentOf = (policy: Policy, category: string): string | undefined => {
  const instrument = questionnaireOf(policy)?.instrument;
  return typeof instrument === 'string' ? instrument : instrument?.[category];
};

/** The codes a policy names, once each. */
export const namedInstruments = (policy: Policy): readonly string[] => [
  ...new Set(policy.stages.flatMap(instrumentCodesOf)),
];

const faultOf = ({ path, code, message }: Violation): Fault => ({ path, code, message });
const isFault = ({ severity }: Violation): boolean => severity !== 'warning';

/** What keeps a policy from being kept at all: references to nothing, bands that do not cover, gates that look ahead. */
export const policyFaults = (policy: Policy, instruments: Instruments): readonly Fault[] => {
  const missing = namedInstruments(policy).filter((code) => !Object.hasOwn(instruments, code));
  if (missing.length > 0)
    return missing.map((code) => ({
      path: '/policy/stages',
      code: 'instrument',
      message: `Instrumen ${code} tidak ada.`,
    }));
  const used = Object.fromEntries(
    namedInstruments(policy).flatMap((code) => (instruments[code] ? [[code, instruments[code]]] : [])),
  );
  const violations = checkPeriod({ format: 'terbuka/period@1', period: policy, instruments: used, subjects: [] });
  return violations.filter(isFault).map(faultOf);
};

/** What keeps a period from opening besides: weights that do not make 100 (RULINGS 5), a questionnaire with faults. */
export const openingFaults = (policy: Policy, instruments: Instruments): readonly Fault[] => {
  const sum = sumDecimals(policy.stages.map(({ weight }) => weight));
  const weights: Fault[] =
    compareDecimal(sum, '100') === 0
      ? []
      : [{ path: '/policy/stages', code: 'weights', message: `Jumlah bobot tahap harus 100, sekarang ${sum}.` }];
  const questionnaire: Fault[] = questionnaireOf(policy)
    ? []
    : [{ path: '/policy/stages', code: 'questionnaire', message: 'Periode memerlukan satu tahap kuesioner.' }];
  const inside = namedInstruments(policy).flatMap((code) => {
    const instrument = instruments[code];
    if (!instrument) return [];
    return checkInstrument(instrument)
      .filter(isFault)
      .map((violation) => ({ ...faultOf(violation), path: `/instruments/${code}${violation.path}` }));
  });
  return [...policyFaults(policy, instruments), ...weights, ...questionnaire, ...inside];
};
