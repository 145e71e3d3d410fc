import { textsOf, type TextPart } from './check-texts';
import type { Instrument, Violation } from './instrument';
import type { PlacedChild } from './placed-children';
import { warning } from './violation';

const parts: Readonly<Record<TextPart, string>> = {
  question: 'pertanyaan',
  group: 'nama kelompok',
  level: 'pilihan',
  element: 'unsur',
  unit: 'satuan',
  explanation: 'definisi operasional',
  example: 'contoh bukti',
};

/**
 * Texts without English where texts of that part have it elsewhere: an instrument whose questions are translated need not
 * have translated definitions, but all of its questions. One warning for each item or node.
 */
export const checkTranslation = (instrument: Instrument, places: readonly PlacedChild[]): readonly Violation[] => {
  const texts = places.map(({ child, pointer }) => ({ child, pointer, texts: textsOf(child) }));
  const translated = new Set(texts.flatMap((place) => place.texts).flatMap(({ part, text }) => (text.en ? part : [])));
  if (translated.size === 0 && !instrument.title.en) return [];
  const expected = new Set<TextPart>([...translated, 'question', 'group']);
  return [
    ...(instrument.title.en ? [] : [warning('/title/en', 'translation.missing', 'Judul belum diterjemahkan ke bahasa Inggris.')]), // prettier-ignore
    ...texts.flatMap((place) => {
      const open = place.texts.filter(
        ({ part, text }) => expected.has(part) && text.id.trim() !== '' && !text.en?.trim(),
      );
      const [first] = open;
      if (!first) return [];
      const what = [...new Set(open.map(({ part }) => parts[part]))].join(', ');
      return [warning(`${place.pointer}/${first.at}/en`, 'translation.missing', `Terjemahan Inggris ${place.child.code} belum lengkap: ${what}.`)]; // prettier-ignore
    }),
  ];
};
