import type { InstrumentNode, Item, Text, Violation } from './instrument';
import { fault, warning } from './violation';

/** Letters beyond which a text no longer fits where it is read, on a 360 px phone. */
const longest = {
  question: 280,
  group: 120,
  level: 160,
  element: 160,
  unit: 40,
  explanation: 600,
  example: 300,
} as const;

export type TextPart = keyof typeof longest;

/** A text of an item or a node, where it stands in it, and what it is for. */
export interface PlacedText {
  readonly at: string;
  readonly part: TextPart;
  readonly text: Text;
}

/** Texts that are not written, or longer than what people read on a phone. */
export const checkTexts = (child: InstrumentNode | Item, pointer: string): readonly Violation[] =>
  textsOf(child).flatMap(({ at, part, text }) => {
    const length = text.id.trim().length;
    const here = `${pointer}/${at}/id`;
    if (length === 0) return isNeeded(part) ? [fault(here, 'text.missing', missing[part](child))] : [];
    if (length <= longest[part]) return [];
    const message = `${names[part]} ${child.code} ${length} huruf, terlalu panjang untuk layar ponsel; ringkaslah sampai paling banyak ${longest[part]} huruf.`;
    return [warning(here, 'text.tooLong', message)];
  });

const isNeeded = (part: TextPart): part is keyof typeof missing => part in missing;

const missing = {
  question: ({ code }: { readonly code: string }) => `Pertanyaan butir ${code} belum ditulis.`,
  group: ({ code }: { readonly code: string }) => `Nama kelompok ${code} belum ditulis.`,
  level: ({ code }: { readonly code: string }) => `Ada pilihan butir ${code} yang belum bertuliskan apa-apa.`,
  element: ({ code }: { readonly code: string }) => `Ada unsur butir ${code} yang belum bertuliskan apa-apa.`,
  unit: ({ code }: { readonly code: string }) => `Satuan butir ${code} belum ditulis.`,
} as const;

const names: Readonly<Record<TextPart, string>> = {
  question: 'Pertanyaan butir',
  group: 'Nama kelompok',
  level: 'Pilihan butir',
  element: 'Unsur butir',
  unit: 'Satuan butir',
  explanation: 'Definisi operasional butir',
  example: 'Contoh bukti butir',
};

/** All that people read of an item or a node. */
export const textsOf = (child: InstrumentNode | Item): readonly PlacedText[] => {
  if (child.type === 'node') return [{ at: 'text', part: 'group', text: child.text }];
  return [
    { at: 'text', part: 'question', text: child.text },
    ...(child.definition ? [{ at: 'definition', part: 'explanation', text: child.definition } as const] : []),
    ...(child.evidence?.example ? [{ at: 'evidence/example', part: 'example', text: child.evidence.example } as const] : []), // prettier-ignore
    ...labelsOf(child),
  ];
};

const labelsOf = (item: Item): readonly PlacedText[] => {
  switch (item.kind) {
    case 'scale':
      return item.levels.map(({ text }, index) => ({ at: `levels/${index}/text`, part: 'level', text }));
    case 'checklist':
      return item.elements.map(({ text }, index) => ({ at: `elements/${index}/text`, part: 'element', text }));
    case 'number':
      return item.unit ? [{ at: 'unit', part: 'unit', text: item.unit }] : [];
    default:
      return [];
  }
};
