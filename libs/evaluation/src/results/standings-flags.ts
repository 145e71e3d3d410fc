/** Advisory marks beside a standing (DESIGN §5.12): they inform the plenary and never change a score. */
import type { Policy, SheetLine, SubjectResult } from '@app/scoring';

export interface StandingFlag {
  readonly code: 'nearBandEdge' | 'jurorSpread' | 'bandLowered' | 'tiedVerdicts' | 'stageNotHeld' | 'stageUnfinished';
  readonly message: string;
}

/** Points from a band's edge that call for a second look. */
export const nearEdge = '0.5';
/** Points between the highest and the lowest juror that call for a second look: domain/instruments.md §8. Policies name none. */
export const wideSpread = '15';

const places = 20;

/** Decimal text as an integer of 10^-20: exact, so that 89.50 is half a point from 90 and 89.49 is not. */
const scaled = (text: string): bigint => {
  const negative = text.startsWith('-');
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + part.slice(0, places).padEnd(places, '0'));
  return negative ? -value : value;
};

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** `91.60` as people read it here: `91,60`. */
const shown = (decimal: string): string => decimal.replace('.', ',');

const edgeFlags = (result: SubjectResult, policy: Policy): readonly StandingFlag[] => {
  if (result.final === null) return [];
  const final = scaled(result.final);
  return policy.bands
    .filter(({ from }) => scaled(from) > 0n && distance(final, scaled(from)) <= scaled(nearEdge))
    .map(({ from, label }) => ({
      code: 'nearBandEdge' as const,
      message: `Nilai ${shown(result.final ?? '')} berjarak paling banyak 0,5 dari batas ${label} (${shown(from)}).`,
    }));
};

const spreadFlags = (sheet: SheetLine): readonly StandingFlag[] =>
  (sheet.children ?? []).flatMap((stage) => {
    const jurors = (stage.children ?? []).filter(({ kind, rounded }) => kind === 'juror' && rounded !== null);
    const totals = jurors.map(({ rounded }) => rounded ?? '0').sort((a, b) => (scaled(a) < scaled(b) ? -1 : 1));
    const [lowest, highest] = [totals[0], totals[totals.length - 1]];
    if (lowest === undefined || highest === undefined) return [];
    if (distance(scaled(highest), scaled(lowest)) <= scaled(wideSpread)) return [];
    const message = `Rentang nilai juri lebih dari 15 poin pada ${stage.label}: ${shown(lowest)} sampai ${shown(highest)}.`;
    return [{ code: 'jurorSpread' as const, message }];
  });

const loweredFlags = (result: SubjectResult, policy: Policy): readonly StandingFlag[] => {
  if (!result.bandLowered) return [];
  const label = policy.bands.find(({ code }) => code === result.bandLowered?.from)?.label ?? result.bandLowered.from;
  return [
    {
      code: 'bandLowered',
      message: `Nilainya mencapai ${label}, tetapi kualifikasi diturunkan: ${result.bandLowered.because}`,
    },
  ];
};

/** Verdicts that count and were given by somebody tied to the body, unread by anybody else. */
export const tiedFlag = (itemCodes: readonly string[]): StandingFlag => ({
  code: 'tiedVerdicts',
  message: `Putusan butir ${itemCodes.join(', ')} diberikan orang yang terikat dengan badan publik ini dan belum ditinjau orang lain.`,
});

/** A stage that gave nothing because it was not held, or whose assessor is not done: neither is a zero that was earned. */
export const stageFlag = (stageLabel: string, reason: string | null): StandingFlag =>
  reason === null
    ? { code: 'stageUnfinished', message: `${stageLabel} belum diselesaikan penilainya.` }
    : { code: 'stageNotHeld', message: `${stageLabel} tidak terlaksana. Alasan: ${reason}` };

/** All marks of one standing, the gravest for a decision first. */
export const standingsFlags = (
  result: SubjectResult,
  policy: Policy,
  sheet: SheetLine | null,
): readonly StandingFlag[] => [
  ...loweredFlags(result, policy),
  ...edgeFlags(result, policy),
  ...(sheet === null ? [] : spreadFlags(sheet)),
];
