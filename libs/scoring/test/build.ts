import type { Instrument, InstrumentNode, Item, ItemValues } from '@app/instrument';
import type { PeriodDocument, Policy, Stage, Subject } from '../src';

interface ShortNode {
  readonly code: string;
  readonly kind?: string;
  readonly weight: string;
  readonly children?: readonly ShortNode[];
  readonly elements?: readonly (string | { readonly code: string })[];
  readonly levels?: readonly { readonly code: string; readonly fraction: string }[];
}
export interface ShortInstrument {
  readonly aggregate: Instrument['aggregate'];
  readonly children: readonly ShortNode[];
}

const text = (id: string) => ({ id });

const child = (short: ShortNode): InstrumentNode | Item => {
  if (short.children)
    return {
      type: 'node',
      text: text(short.code),
      ...short,
      children: short.children.map(child),
    } as unknown as InstrumentNode;
  const elements = short.elements?.map((each) => {
    const code = typeof each === 'string' ? each : each.code;
    return { code, text: text(code) };
  });
  const levels = short.levels?.map((level) => ({ text: text(level.code), ...level }));
  return {
    type: 'item',
    text: text(short.code),
    law: [],
    ...short,
    ...(elements ? { elements } : {}),
    ...(levels ? { levels } : {}),
  } as unknown as Item;
};

export const instrumentOf = (short: ShortInstrument, code = 'i'): Instrument => ({
  format: 'terbuka/instrument@1',
  code,
  version: '1',
  title: text(`Instrumen ${code}`),
  purpose: 'questionnaire',
  source: text('Contoh'),
  verified: false,
  aggregate: short.aggregate,
  children: short.children.map(child),
});

export const bandsByPerki: Policy['bands'] = [
  { code: 'INFORMATIF', label: 'Informatif', from: '90' },
  { code: 'MENUJU_INFORMATIF', label: 'Menuju Informatif', from: '80' },
  { code: 'CUKUP_INFORMATIF', label: 'Cukup Informatif', from: '60' },
  { code: 'KURANG_INFORMATIF', label: 'Kurang Informatif', from: '40' },
  { code: 'TIDAK_INFORMATIF', label: 'Tidak Informatif', from: '0' },
];

export const policyOf = (short: Partial<Policy> = {}): Policy => ({
  code: 'contoh-2026',
  title: 'Contoh',
  year: 2026,
  organiser: 'KI Contoh',
  scale: '100',
  decimals: 2,
  rounding: 'half-up',
  stages: [],
  bands: bandsByPerki,
  ranking: { within: ['category'], ties: 'competition' },
  ...short,
});

export const subjectOf = (short: Partial<Subject> & { readonly id: string }): Subject => ({
  name: short.id,
  category: 'OPD',
  status: 'participating',
  stages: {},
  ...short,
});

export const periodOf = (
  period: Partial<Policy>,
  subjects: readonly (Partial<Subject> & { readonly id: string })[],
  instruments: Readonly<Record<string, ShortInstrument>> = {},
): PeriodDocument => ({
  format: 'terbuka/period@1',
  period: policyOf(period),
  instruments: Object.fromEntries(
    Object.entries(instruments).map(([code, short]) => [code, instrumentOf(short, code)]),
  ),
  subjects: subjects.map(subjectOf),
});

/** A period of one questionnaire, called `saq`. */
export const saqPeriod = (
  instrument: ShortInstrument,
  bodies: Readonly<Record<string, ItemValues>>,
  policy: Partial<Policy> = {},
): PeriodDocument =>
  periodOf(
    { stages: [{ code: 'saq', kind: 'questionnaire', weight: '100', instrument: 'i' } satisfies Stage], ...policy },
    Object.entries(bodies).map(([id, verdicts]) => ({ id, stages: { saq: { verdicts } } })),
    { i: instrument },
  );
