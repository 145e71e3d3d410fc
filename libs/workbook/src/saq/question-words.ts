import { askedWhen, describeCondition, type EvidenceKind, type Instrument, type Item } from '@app/instrument';
import type { ParagraphsCell } from '../workbook-file';

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  link: 'tautan',
  file: 'berkas',
  photo: 'foto',
  video: 'video',
  screenshot: 'tangkapan layar',
  statement: 'surat pernyataan',
};

const spoken = (decimal: string): string => decimal.replace('.', ',');

const howToAnswer = (item: Item): string => {
  switch (item.kind) {
    case 'scale':
      return `Pilihan: ${item.levels.map(({ code, text }) => `${code} = ${text.id}`).join('; ')}`;
    case 'checklist':
      return 'Isi Ya pada tiap unsur di bawah ini yang dipenuhi; Tidak menghapus centang.';
    case 'number': {
      const { min, max, unit, integer } = item;
      const bounds = [min && `paling kecil ${spoken(min)}`, max && `paling besar ${spoken(max)}`].filter(Boolean);
      const kind = integer ? 'Bilangan bulat' : 'Angka';
      return `${kind}${unit ? ` (${unit.id})` : ''}${bounds.length > 0 ? `, ${bounds.join(', ')}` : ''}.`;
    }
    default:
      return '';
  }
};

const evidenceAsked = ({ evidence }: Item): string => {
  if (!evidence || evidence.minimum === 0) return '';
  const kinds = evidence.anyOf.map((kind) => evidenceWords[kind]).join(', ');
  const example = evidence.example ? ` Contoh: ${evidence.example.id}` : '';
  return `Bukti (paling sedikit ${evidence.minimum}): ${kinds}${evidence.page ? ', sebutkan halamannya' : ''}.${example}`;
};

const asked = (item: Item, instrument: Instrument): string => {
  const condition = askedWhen(item, instrument);
  return condition ? `Ditanyakan bila ${describeCondition(condition)}.` : '';
};

const lockedWords = 'TERKUNCI: butir ini tidak dikembalikan untuk diperbaiki, jadi tidak dapat diubah.';

/** The question with all that is needed to answer it, one paragraph each; first of all that it is locked, if it is. */
export const questionParagraphs = (
  item: Item,
  { instrument, isLocked }: { readonly instrument: Instrument; readonly isLocked: boolean },
): ParagraphsCell['paragraphs'] => [
  { text: item.text.id, look: 'strong' },
  ...[
    isLocked ? lockedWords : '',
    item.definition?.id ?? '',
    howToAnswer(item),
    evidenceAsked(item),
    asked(item, instrument),
  ]
    .filter((text) => text !== '')
    .map((text) => ({ text, look: 'muted' }) as const),
];
