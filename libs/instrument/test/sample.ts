import type { Condition, Instrument, InstrumentNode, Item } from '../src';

const text = (id: string): { id: string } => ({ id });

const grounds = {
  law: [{ citation: 'UU 14/2008 Pasal 9', verified: true }],
  definition: text('Apa yang dimaksud.'),
  evidence: { anyOf: ['link', 'file'], minimum: 1 },
} as const;

export const yesNo = (code: string, weight: string, more: Partial<Item> = {}): Item =>
  ({ type: 'item', kind: 'yesNo', code, text: text(`Apakah ${code}?`), weight, ...grounds, ...more }) as Item;

export const scale = (code: string, weight: string, more: Partial<Item> = {}): Item =>
  ({
    type: 'item',
    kind: 'scale',
    code,
    text: text(`Seberapa ${code}?`),
    weight,
    ...grounds,
    levels: [
      { code: 'A', text: text('Lengkap'), fraction: '1' },
      { code: 'B', text: text('Sebagian'), fraction: '0.5' },
      { code: 'C', text: text('Tidak ada'), fraction: '0' },
    ],
    ...more,
  }) as Item;

export const checklist = (code: string, weight: string, more: Partial<Item> = {}): Item =>
  ({
    type: 'item',
    kind: 'checklist',
    code,
    text: text(`Apa saja ${code}?`),
    weight,
    ...grounds,
    elements: ['a', 'b', 'c'].map((element) => ({ code: element, text: text(`Unsur ${element}`) })),
    ...more,
  }) as Item;

export const number = (code: string, weight: string, more: Record<string, unknown> = {}): Item =>
  ({
    type: 'item',
    kind: 'number',
    code,
    text: text(`Berapa ${code}?`),
    weight,
    ...grounds,
    min: '0',
    max: '10',
    rule: { type: 'linear', zeroAt: '0', fullAt: '10' },
    ...more,
  }) as Item;

export const node = (code: string, weight: string, children: readonly (InstrumentNode | Item)[]): InstrumentNode => ({
  type: 'node',
  code,
  text: text(`Kelompok ${code}`),
  weight,
  aggregate: 'sum',
  children,
});

export const instrument = (...children: readonly (InstrumentNode | Item)[]): Instrument => ({
  format: 'terbuka/instrument@1',
  code: 'contoh-2026',
  version: '1',
  title: text('Instrumen contoh'),
  purpose: 'questionnaire',
  source: text('Contoh untuk uji.'),
  verified: false,
  aggregate: 'weighted',
  children,
});

/** Two indicators, every kind of item, weights in order: nothing to object to. */
export const soundInstrument = instrument(
  node('A', '60', [yesNo('A01', '20'), scale('A02', '30'), checklist('A03', '10')]),
  node('B', '40', [number('B01', '30'), yesNo('B02', '10')]),
);

export const isYes = (item: string): Condition => ({ op: 'equals', item, choice: 'YA' });
