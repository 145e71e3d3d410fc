import { bodyKinds, type PublicBodyKind } from '@app/access';
import type { ParticipantField, ParticipantRow, ParticipantsReading, PartialRow } from '@app/workbook';

/** One thing wrong in a file, at a place. */
export type FileFault = ParticipantsReading['faults'][number];

/** A body as the organiser has it, and its place in the period. */
export interface KnownParticipant {
  readonly bodyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PublicBodyKind;
  readonly parentCode: string | null;
  readonly regionCode: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly officerName: string | null;
  readonly website: string | null;
  readonly language: string | null;
  /** Null where it takes no part in the period. */
  readonly assessmentId: string | null;
  readonly category: string | null;
  readonly group: string | null;
}

/** What the list is compared with. */
export interface ParticipantGround {
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly known: readonly KnownParticipant[];
  /** Whether questionnaires are given out already, so that kind and category stand. */
  readonly isOpen: boolean;
}

/** What happens to one row: a body nobody knew, a known one that joins, one that changes, or nothing. */
export type ParticipantFate = 'new' | 'joining' | 'changed' | 'unchanged';

export interface FieldChange {
  readonly field: ParticipantField;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row as it would stand: what it leaves empty is as it was. */
export interface WantedParticipant extends Omit<ParticipantRow, 'category'> {
  readonly category: string;
  readonly known: KnownParticipant | null;
  readonly fate: ParticipantFate;
  readonly changes: readonly FieldChange[];
}

export interface ParticipantDifference {
  readonly wanted: readonly WantedParticipant[];
  /** Participants that the file does not name. */
  readonly missing: readonly KnownParticipant[];
  readonly faults: readonly FileFault[];
  /** What may be meant so. */
  readonly warnings: readonly FileFault[];
}

type Place = (row: number, field: ParticipantField) => Pick<FileFault, 'sheet' | 'cell' | 'header'>;

/** Compares a list with what is there. Its own faults are those that a row alone cannot show. Pure. */
export const participantDifference = (
  reading: ParticipantsReading,
  ground: ParticipantGround,
): ParticipantDifference => {
  const placeOf: Place = (row, field) => {
    const column = reading.columns[field] ?? reading.columns.code;
    return { sheet: reading.sheet, cell: column ? `${column.letter}${row}` : null, header: column?.header ?? null };
  };
  const byCode = new Map(ground.known.map((known) => [known.code, known]));
  const rows = [...reading.rows, ...reading.partial].sort((one, other) => one.row - other.row);
  const faults: FileFault[] = [
    ...parentFaults(rows, byCode, placeOf),
    ...reading.partial
      .filter(({ category }) => category !== null && categoryNamed(category, ground) === null)
      .map((row) => categoryUnknown(row, ground, placeOf)),
  ];
  const wanted = reading.rows.flatMap((row) => {
    const known = byCode.get(row.code) ?? null;
    const category = categoryOf(row, known, ground);
    if (category === null) {
      faults.push(categoryUnknown(row, ground, placeOf));
      return [];
    }
    const one = wantedOf(row, category, known);
    faults.push(...frozenFaults(one, ground, placeOf));
    return [one];
  });
  const named = new Set(rows.map(({ code }) => code));
  const missing = ground.known.filter(({ assessmentId, code }) => assessmentId !== null && !named.has(code));
  const byName = new Map(ground.known.map((known) => [plain(known.name), known]));
  const warnings = wanted.flatMap((one) => [
    ...otherKind(one, ground, placeOf),
    ...sameName(one, byName.get(plain(one.name)), placeOf),
  ]);
  return { wanted, missing, faults, warnings };
};

/** A category that is named for a kind is meant for bodies of that kind. */
const otherKind = (
  { row, kind, category }: WantedParticipant,
  { categories }: ParticipantGround,
  placeOf: Place,
): readonly FileFault[] => {
  if (category === kind || !bodyKinds.some((one) => one === category)) return [];
  const label = categories.find(({ code }) => code === category)?.label ?? category;
  const message = `Jenisnya ${kind}, tetapi kategorinya ${label}. Periksa apakah memang dinilai bersama kategori itu.`;
  return [{ ...placeOf(row, 'category'), code: 'participant.otherKind', message }];
};

/** A new code for a name that is there already, unless they lie under different bodies. */
const sameName = (
  { row, name, fate, parentCode }: WantedParticipant,
  known: KnownParticipant | undefined,
  placeOf: Place,
): readonly FileFault[] => {
  if (fate !== 'new' || !known) return [];
  if (parentCode !== null && known.parentCode !== null && parentCode !== known.parentCode) return [];
  const message = `"${name}" sudah terdaftar dengan kode ${known.code}. Bila badan yang sama, pakai kode itu; bila memang badan lain, biarkan.`;
  return [{ ...placeOf(row, 'code'), code: 'participant.sameName', message }];
};

const plain = (text: string): string => text.trim().toLowerCase();

const categoryOf = (
  { category, kind }: ParticipantRow,
  known: KnownParticipant | null,
  { categories }: ParticipantGround,
): string | null => {
  if (category === null) return known?.category ?? categories.find(({ code }) => code === kind)?.code ?? null;
  return categoryNamed(category, { categories });
};

const categoryNamed = (category: string, { categories }: Pick<ParticipantGround, 'categories'>): string | null => {
  const found = categories.find(
    ({ code, label }) => plain(code) === plain(category) || plain(label) === plain(category),
  );
  return found?.code ?? null;
};

/** Without a category in its row it is the kind of body that the period does not take. */
const categoryUnknown = (
  { row, category, kind }: Pick<ParticipantRow, 'row' | 'category'> & { readonly kind?: ParticipantRow['kind'] },
  { categories }: ParticipantGround,
  placeOf: Place,
): FileFault => {
  const offered = categories.map(({ code }) => code).join(', ');
  return category === null
    ? {
        ...placeOf(row, 'kind'),
        code: 'participant.kindNotTaken',
        message: `Periode ini tidak menerima jenis ${kind}. Centang jenis itu pada bagian Peserta di persiapan periode, atau isi kolom kategori bila badan ini memang dinilai bersama: ${offered}.`,
      }
    : {
        ...placeOf(row, 'category'),
        code: 'participant.category',
        message: `Kategori "${category}" tidak ada pada periode ini. Pilih salah satu: ${offered}.`,
      };
};

const compared = [
  'name',
  'kind',
  'parentCode',
  'regionCode',
  'group',
  'email',
  'phone',
  'officerName',
  'website',
  'language',
] as const;

const wantedOf = (row: ParticipantRow, category: string, known: KnownParticipant | null): WantedParticipant => {
  if (!known) return { ...row, category, known, fate: 'new', changes: [] };
  const merged = {
    ...row,
    ...Object.fromEntries(compared.map((field) => [field, row[field] ?? known[field]])),
    category,
  };
  const fields: readonly FieldChange[] = compared.map((field) => ({
    field,
    before: known[field],
    after: merged[field],
  }));
  const moved: readonly FieldChange[] =
    known.category === null ? [] : [{ field: 'category', before: known.category, after: category }];
  const changes = [...fields, ...moved].filter(({ before, after }) => before !== after);
  const fate = known.assessmentId === null ? 'joining' : changes.length > 0 ? 'changed' : 'unchanged';
  return { ...merged, known, fate, changes };
};

/** Questionnaires are given out by category, and ask by kind: once they are, neither changes by a list. */
const frozenFaults = (one: WantedParticipant, { isOpen }: ParticipantGround, placeOf: Place): readonly FileFault[] => {
  if (!isOpen || one.known?.assessmentId == null) return [];
  return one.changes
    .filter(({ field }) => field === 'kind' || field === 'category')
    .map(({ field, before }) => ({
      ...placeOf(one.row, field),
      code: 'participant.frozen',
      message: `Periode sudah dibuka; ${field === 'kind' ? 'jenis' : 'kategori'} ${one.code} tetap "${before}". Tulis "${before}" atau kosongkan.`,
    }));
};

const parentFaults = (
  rows: readonly Pick<PartialRow, 'row' | 'code' | 'parentCode'>[],
  known: ReadonlyMap<string, KnownParticipant>,
  placeOf: Place,
): readonly FileFault[] => {
  const parentOf = new Map<string, string | null>();
  for (const { code, parentCode } of known.values()) parentOf.set(code, parentCode);
  for (const { code, parentCode } of rows)
    if (code !== null) parentOf.set(code, parentCode ?? parentOf.get(code) ?? null);
  return rows.flatMap(({ row, code, parentCode }) => {
    if (parentCode === null || parentCode === code) return [];
    const place = placeOf(row, 'parentCode');
    if (!parentOf.has(parentCode)) {
      const message = `Induk "${parentCode}" tidak ada dalam berkas maupun yang sudah terdaftar. Tambahkan barisnya, atau perbaiki kodenya.`;
      return [{ ...place, code: 'participant.parent', message }];
    }
    if (code === null || !isRound(code, parentOf)) return [];
    const message = `Induk "${parentCode}" pada akhirnya menunjuk kembali ke ${code}. Perbaiki salah satunya.`;
    return [{ ...place, code: 'participant.parentRound', message }];
  });
};

/** Deeper trees than this there are not. */
const deepest = 12;

const isRound = (code: string, parentOf: ReadonlyMap<string, string | null>): boolean => {
  let above = parentOf.get(code) ?? null;
  for (let steps = 0; above !== null && steps < deepest; steps += 1) {
    if (above === code) return true;
    above = parentOf.get(above) ?? null;
  }
  return false;
};
