import { keywordIn, cut, type Vocabulary } from '../instrument/cell-values';
import type { FaultBook } from '../instrument/fault-book';
import type { TableCell, TableRow } from '../instrument/table-row';
import { plainEmail, plainPhone, plainWebsite, suggestEmail } from './contact';
import type { ParticipantField } from './participant-columns';

/** A kind of body that takes part, as the list writes it. */
export type ParticipantKind = 'OPD' | 'KECAMATAN' | 'KELURAHAN' | 'DESA';

/** One participant as a row of the list says it; what the list leaves empty is null. */
export interface ParticipantRow {
  /** The row in its sheet, counted from 1. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly kind: ParticipantKind;
  readonly parentCode: string | null;
  readonly regionCode: string | null;
  /** A category's code or its name, as written. */
  readonly category: string | null;
  readonly group: string | null;
  readonly email: string | null;
  /** `+62…`. */
  readonly phone: string | null;
  readonly officerName: string | null;
  readonly website: string | null;
  /** What its documents are written in. */
  readonly language: string | null;
}

/** What can be read of a row that is not whole: enough to tell what else is wrong with it. */
export type PartialRow = Pick<ParticipantRow, 'row' | 'category' | 'parentCode'> & { readonly code: string | null };

type Row = TableRow<ParticipantField>;

const kindWords: Vocabulary<ParticipantKind> = {
  OPD: ['skpd', 'perangkat daerah', 'dinas', 'badan', 'organisasi perangkat daerah'],
  KECAMATAN: ['kec', 'kec.', 'distrik'],
  KELURAHAN: ['kel', 'kel.'],
  DESA: ['ds', 'nagari', 'gampong', 'kampung', 'pemerintah desa'],
};

/** What one row says, every complaint told; without name or kind where it is not whole. */
export const participantIn = (row: Row, book: FaultBook): ParticipantRow | PartialRow => {
  const code = demanded(row, 'code', 'Isi kode badan publik.', book);
  const name = demanded(row, 'name', 'Isi nama badan publik.', book);
  const kindCell = row.get('kind');
  if (!kindCell) demanded(row, 'kind', 'Isi jenisnya: OPD, KECAMATAN, KELURAHAN, atau DESA.', book);
  const kind = kindCell && keywordIn(kindCell, kindWords, book);
  const contact = contactIn(row, book);
  const regionCode = regionIn(row, book);
  const parentCode = row.text('parentCode');
  if (parentCode !== null && parentCode === code) {
    book.fault(row.placeOf('parentCode'), 'participant.ownParent', `Induk ${cut(parentCode)} menunjuk dirinya sendiri. Isi kode badan di atasnya, atau kosongkan.`); // prettier-ignore
  }
  const partial = { row: row.number, parentCode, category: row.text('category') };
  if (code === null || name === null || !kind) return { ...partial, code };
  return {
    ...partial,
    code,
    name,
    kind,
    regionCode,
    group: row.text('group'),
    language: row.text('language'),
    ...contact,
  };
};

const demanded = (row: Row, field: ParticipantField, message: string, book: FaultBook): string | null => {
  const text = row.text(field);
  if (text === null && row.hasColumn(field)) book.fault(row.placeOf(field), 'participant.missing', message);
  return text;
};

const contactIn = (row: Row, book: FaultBook): Pick<ParticipantRow, 'email' | 'phone' | 'officerName' | 'website'> => ({
  email: emailIn(row.get('email'), book),
  phone: phoneIn(row.get('phone'), book),
  officerName: row.text('officerName'),
  website: websiteIn(row.get('website'), book),
});

const emailIn = (cell: TableCell | null, book: FaultBook): string | null => {
  if (!cell) return null;
  const email = plainEmail(cell.text);
  if (email === null) {
    book.fault(cell, 'email.malformed', `"${cut(cell.text)}" bukan satu alamat surel. Tulis satu alamat seperti ppid@contoh.go.id, atau kosongkan.`); // prettier-ignore
    return null;
  }
  const meant = suggestEmail(email);
  if (meant !== null) {
    book.warn(cell, 'email.doubtful', `"${email}" mungkin salah ketik. Mungkin maksudnya "${meant}"?`);
  }
  return email;
};

const phoneIn = (cell: TableCell | null, book: FaultBook): string | null => {
  if (!cell) return null;
  const [first = '', second] = cell.text.split(/[/;,]| atau /);
  const phone = plainPhone(first);
  if (phone === null) {
    book.fault(cell, 'phone.malformed', `"${cut(cell.text)}" bukan nomor telepon. Tulis seperti 0812-3456-7890, atau kosongkan.`); // prettier-ignore
  } else if (second !== undefined) {
    book.warn(cell, 'phone.several', `Sel ini memuat beberapa nomor; yang dipakai ${phone}.`);
  }
  return phone;
};

const websiteIn = (cell: TableCell | null, book: FaultBook): string | null => {
  if (!cell) return null;
  const website = plainWebsite(cell.text);
  if (website === null) {
    book.fault(cell, 'website.malformed', `"${cut(cell.text)}" bukan alamat laman. Tulis seperti https://contoh.go.id, atau kosongkan.`); // prettier-ignore
  }
  return website;
};

const regionIn = (row: Row, book: FaultBook): string | null => {
  const cell = row.get('regionCode');
  if (!cell) return null;
  const digits = cell.text.replace(/[.\s]/g, '');
  const parts = /^(\d{2})(?:(\d{2})(?:(\d{2})(\d{4})?)?)?$/.exec(digits);
  if (parts) return parts.slice(1).filter(Boolean).join('.');
  book.fault(cell, 'region.malformed', `"${cut(cell.text)}" bukan kode wilayah Kemendagri. Tulis seperti 35.08 atau 35.08.07.2002.`); // prettier-ignore
  return null;
};
