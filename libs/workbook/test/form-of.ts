import { readFormFile } from '../src/instrument/read-form-file';
import { workbookOf, type RawCell, type RawSheet } from './workbook-of';

// A small sound form, to be spoilt by a test in one place.

export type Rows = readonly (readonly RawCell[])[];

export const head = ['type', 'name', 'label', 'weight', 'hint', 'law', 'evidence'];
export const yesNo = (name: string, weight: RawCell, ...more: readonly RawCell[]): readonly RawCell[] => [
  ...['select_one ya_tidak', name, `Apakah ${name}?`, weight, `Arti ${name}.`, 'UU 14/2008', 'link'],
  ...more,
];
export const settings: RawSheet = {
  name: 'settings',
  rows: [
    ['form_title', 'form_id', 'version', 'purpose', 'source', 'verified', 'aggregate'],
    ['Judul', 'uji-2026', '1', 'questionnaire', 'Uji.', 'tidak', 'weighted'],
  ],
};
export const scaleRows: Rows = [
  ['list_name', 'name', 'label', 'fraction'],
  ['skala', 'A', 'Lengkap', 1],
  ['skala', 'B', 'Sebagian', 0.5],
  ['skala', 'C', 'Tidak ada', 0],
];
export const scale = (weight: RawCell, list = 'skala'): readonly RawCell[] => [`select_one ${list}`, 'S1', 'Seberapa?', weight, 'Arti.', 'UU 14/2008', 'link']; // prettier-ignore

export const form = (rows: Rows, choices: Rows = scaleRows, first = head): readonly RawSheet[] => [
  { name: 'survey', rows: [first, ...rows] },
  { name: 'choices', rows: choices },
  settings,
];
export const read = (sheets: readonly RawSheet[]) => readFormFile(workbookOf(sheets));

export const group = (name: string, weight: number): readonly RawCell[] => [
  'begin_group',
  name,
  `Kelompok ${name}`,
  weight,
];
