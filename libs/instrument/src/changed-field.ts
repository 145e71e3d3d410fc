import type { InstrumentNode, Item } from './instrument';

/** What people call the parts of an instrument, a node or an item that can differ between two versions; Indonesian. */
export const fieldLabels = {
  title: 'Judul',
  purpose: 'Kegunaan',
  source: 'Sumber',
  verified: 'Status naskah',
  code: 'Kode',
  place: 'Letak',
  kind: 'Jenis jawaban',
  text: 'Teks',
  translation: 'Terjemahan Inggris',
  weight: 'Bobot',
  aggregate: 'Cara menggabungkan nilai',
  emptyNode: 'Bila tidak ada yang berlaku',
  bonus: 'Butir bonus',
  definition: 'Definisi operasional',
  levels: 'Tingkat jawaban',
  elements: 'Unsur',
  required: 'Unsur yang disyaratkan',
  unit: 'Satuan',
  range: 'Batas jawaban',
  rule: 'Aturan nilai',
  evidence: 'Aturan bukti',
  example: 'Contoh bukti',
  law: 'Dasar hukum',
  relevant: 'Syarat tampil',
  applicable: 'Berlaku bagi',
  notApplicable: 'Pilihan "tidak dipersyaratkan"',
  filledBy: 'Diisi oleh',
  previousCode: 'Kode tahun lalu',
} as const;

/** A part of the model that people see as one. */
export type ChangedField = keyof typeof fieldLabels;

/** One part that differs, in words for people: levels one a line, rules in sentences. Null where there is nothing. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What happened to one node or item, or to the instrument's own head, between two versions. */
export interface InstrumentChange {
  /** Code in the later version; of something removed, in the earlier one. */
  readonly code: string;
  readonly label: { readonly id: string; readonly en?: string };
  readonly type: 'node' | 'item' | 'instrument';
  /** `moved` only where nothing else changed; something changed and moved too has `place` among its fields. */
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** Its code in the earlier version, where that was another one. */
  readonly renamedFrom?: string;
  readonly fields: readonly FieldChange[];
}

type KeyOf<T> = T extends unknown ? keyof T : never;
/** Members of a node or an item that say what it is, apart from its name and its place. */
export type EntryKey = Exclude<KeyOf<Item | InstrumentNode>, 'type' | 'code' | 'children'>;

/** The field that each member of the model belongs to; a member added to the model does not compile until it is named here. */
export const fieldOfKey = {
  kind: 'kind',
  text: 'text',
  weight: 'weight',
  aggregate: 'aggregate',
  emptyNode: 'emptyNode',
  bonus: 'bonus',
  definition: 'definition',
  levels: 'levels',
  elements: 'elements',
  required: 'required',
  allOrNothing: 'required',
  unit: 'unit',
  min: 'range',
  max: 'range',
  integer: 'range',
  rule: 'rule',
  evidence: 'evidence',
  law: 'law',
  relevant: 'relevant',
  applicable: 'applicable',
  notApplicable: 'notApplicable',
  filledBy: 'filledBy',
  previousCode: 'previousCode',
} as const satisfies Record<EntryKey, ChangedField>;

/** Members that only some kinds of item have; they make no sense beside another kind, so they go together with it. */
export const keysOfKind = [
  'kind',
  'levels',
  'elements',
  'required',
  'allOrNothing',
  'unit',
  'min',
  'max',
  'integer',
  'rule',
] as const satisfies readonly EntryKey[];
