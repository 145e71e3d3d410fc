import type { ChecklistItem, EvidenceKind, EvidenceRule, Item, LegalBasis, NumberItem, ScaleLevel } from './instrument';
import { spoken } from './violation';

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  link: 'tautan',
  file: 'berkas',
  photo: 'foto',
  video: 'video',
  screenshot: 'tangkapan layar',
  statement: 'surat pernyataan',
};

/** A list as it is spoken: `tautan, berkas, atau foto`. */
export const spokenList = (words: readonly string[], last: 'atau' | 'dan'): string => {
  if (words.length < 3) return words.join(` ${last} `);
  return `${words.slice(0, -1).join(', ')}, ${last} ${words.at(-1)}`;
};

/** An evidence rule in words: `Paling sedikit 1 bukti: tautan atau berkas; halaman disebut.` */
export const describeEvidence = ({ anyOf, minimum, page }: EvidenceRule): string => {
  const kinds = spokenList(
    anyOf.map((kind) => evidenceWords[kind]),
    'atau',
  );
  const amount = minimum > 0 ? `Paling sedikit ${minimum} bukti` : 'Bukti boleh ditambahkan';
  return `${amount}: ${kinds || 'jenisnya belum dipilih'}${page ? '; halaman disebut' : ''}.`;
};

/** One citation a line; one that nobody has checked against the law says so. */
export const describeLaw = (law: readonly LegalBasis[]): string =>
  law.map(({ citation, verified }) => (verified ? citation : `${citation} (belum diverifikasi)`)).join('\n');

/** A share of the weight as a percentage without floats: `"0.75"` → `75%`, `"0.125"` → `12,5%`. */
export const describeShare = (fraction: string): string =>
  fraction.replace(/^(-?)(\d+)(?:\.(\d+))?$/, (_, sign: string, whole: string, places = '') => {
    const shifted = `${whole}${places.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
    const rest = places.slice(2);
    return `${sign}${shifted}${rest && `,${rest}`}%`;
  });

/** One level a line, from best to worst: `A — Lengkap (100%)`. */
export const describeLevels = (levels: readonly ScaleLevel[]): string =>
  levels.map(({ code, text, fraction }) => `${code} — ${text.id} (${describeShare(fraction)})`).join('\n');

/** One element a line: `a — Unsur`. */
export const describeElements = (elements: ChecklistItem['elements']): string =>
  elements.map(({ code, text }) => `${code} — ${text.id}`).join('\n');

/** How many elements make a checklist whole, and what fewer are worth. */
export const describeRequired = ({ elements, required, allOrNothing }: ChecklistItem): string => {
  const isAll = required === undefined || required === elements.length;
  const amount = isAll ? 'Semua unsur' : `${required} unsur`;
  return allOrNothing
    ? `${amount} untuk nilai penuh; kurang dari itu nilainya nol.`
    : `${amount} untuk nilai penuh; kurang dari itu sebanding.`;
};

/** The range a person may enter; null where there is none. */
export const describeRange = ({ min, max, integer }: NumberItem): string | null => {
  const parts = [
    ...(min === undefined ? [] : [`paling kecil ${spoken(min)}`]),
    ...(max === undefined ? [] : [`paling besar ${spoken(max)}`]),
    ...(integer ? ['bilangan bulat'] : []),
  ];
  return parts.length > 0 ? capitalised(parts.join(', ')) : null;
};

/** What a number earns: one sentence, or one bracket a line. */
export const describeScoring = (rule: NumberItem['rule']): string =>
  rule.type === 'linear'
    ? `Lurus dari ${spoken(rule.zeroAt)} (0%) sampai ${spoken(rule.fullAt)} (100%)`
    : rule.brackets.map(({ from, fraction }) => `Mulai ${spoken(from)}: ${describeShare(fraction)}`).join('\n');

const kindWords: Readonly<Record<Item['kind'], string>> = {
  yesNo: 'Ya atau Tidak',
  scale: 'Skala bertingkat',
  checklist: 'Daftar periksa',
  number: 'Angka',
  text: 'Uraian (tidak dinilai)',
};

export const describeKind = (kind: Item['kind']): string => kindWords[kind];

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
