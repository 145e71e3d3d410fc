import { checkInstrument, spellDecimals, type Instrument, type Violation } from '@app/instrument';
import { parseJson, pointerStep, schemaFaults } from '@app/platform';
import { checkPeriod, type PeriodDocument, type ResultDocument } from '@app/scoring';
import { readFileSync } from 'node:fs';
import { FaultList, WrongDocument } from './fault-list';
import { spellSubjectDecimals } from './spell-decimals';

type Members = Record<string, unknown>;

/** Reads and checks a `terbuka/period@1` document; throws `WrongDocument` with every fault found at the first level that has any. */
export const readPeriod = (file: string): PeriodDocument => {
  const faults = new FaultList();
  const value = parseFile(file, faults);
  const { subjects } = value;
  checkSchema('urn:terbuka:period@1', Array.isArray(subjects) ? { ...value, subjects: [] } : value, faults);
  faults.add(...spellDecimals(value['period'], '/period'), ...spellDecimals(value['instruments'], '/instruments'));
  if (Array.isArray(subjects)) checkSubjects(subjects, faults);
  refuseIfAny(file, faults);
  const period = value as unknown as PeriodDocument;
  faults.add(...instrumentFaults(period), ...checkPeriod(period).filter(isFault));
  refuseIfAny(file, faults);
  return period;
};

/** Subject by subject, so that a document wrong in a million places needs no room for a million complaints. */
const checkSubjects = (subjects: readonly unknown[], faults: FaultList): void => {
  subjects.forEach((subject, index) => {
    const pointer = `/subjects/${index}`;
    checkSchema('urn:terbuka:period@1#/$defs/subject', subject, faults, pointer);
    if (isMembers(subject)) faults.add(...spellSubjectDecimals(subject, pointer));
  });
};

const checkSchema = (reference: string, value: unknown, faults: FaultList, prefix = ''): void => {
  // One by one: a document may be wrong in more places than a call takes arguments.
  for (const fault of schemaFaults(reference, value, prefix)) faults.add(fault);
};

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFault = ({ severity }: Violation): boolean => severity !== 'warning';

/** What a score can do without: weights need not sum to 100 (RULINGS 5), and wording is for the editor to demand. */
const bearable = new Set([
  'weights.sum',
  'text.missing',
  'text.unstorable',
  'source.missing',
  'law.blank',
  'scale.tooFew',
  'scale.outOfOrder',
  'item.unreachable',
  'condition.contradictory',
  'previous.duplicate',
  'evidence.noKind',
  'evidence.minimumMalformed',
]);

const instrumentFaults = ({ instruments }: PeriodDocument): Violation[] =>
  Object.entries(instruments).flatMap(([code, instrument]) =>
    checkInstrument(instrument)
      .filter((violation) => isFault(violation) && !bearable.has(violation.code))
      .map((violation) => ({ ...violation, path: `/instruments${pointerStep(code)}${violation.path}` })),
  );

/** Reads and checks a `terbuka/result@1` document for shape; whether its numbers hold is for `verify` to say. */
export const readResult = (file: string): ResultDocument => {
  const faults = new FaultList();
  const value = parseFile(file, faults);
  checkSchema('urn:terbuka:result@1', value, faults);
  refuseIfAny(file, faults);
  return value as unknown as ResultDocument;
};

/** Reads an instrument for shape only; what a methodologist would object to is for `check-instrument` to list. */
export const readInstrument = (file: string): Instrument => {
  const faults = new FaultList();
  const value = parseFile(file, faults);
  checkSchema('urn:terbuka:instrument@1', value, faults);
  faults.add(...spellDecimals(value, ''));
  refuseIfAny(file, faults);
  return value as unknown as Instrument;
};

const parseFile = (file: string, faults: FaultList): Members => {
  const parsed = parseJson(readBytes(file, faults));
  if ('faults' in parsed) faults.add(...parsed.faults);
  refuseIfAny(file, faults);
  const value = 'value' in parsed ? parsed.value : null;
  if (!isMembers(value)) {
    faults.add({ path: '', code: 'document.notAnObject', message: 'Dokumen harus berupa objek { … }.' });
    throw new WrongDocument(file, faults);
  }
  return value;
};

/** The bytes of a file somebody named; throws `WrongDocument` with why it cannot be read. */
export const readBytes = (file: string, faults = new FaultList()): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    faults.add({ path: '', code: 'file.unreadable', message: whyUnreadable(error) });
    throw new WrongDocument(file, faults);
  }
};

const whyUnreadable = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'Berkas tidak ditemukan.';
    case 'EISDIR':
      return 'Ini folder, bukan berkas.';
    case 'EACCES':
      return 'Berkas tidak boleh dibaca oleh pengguna ini.';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'Berkas terlalu besar untuk dibaca.';
    default:
      return `Berkas tidak dapat dibaca (${String(code)}).`;
  }
};

const refuseIfAny = (file: string, faults: FaultList): void => {
  if (faults.total > 0) throw new WrongDocument(file, faults);
};
