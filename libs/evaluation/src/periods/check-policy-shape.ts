import type { Fault } from '@app/access';
import { isDecimal } from '@app/instrument';
import { mostFileMegabytes, type Policy } from '@app/scoring';
import { windowName } from '../windows/window-order';

type Check = (value: unknown) => boolean;
interface Rule {
  readonly key: string;
  readonly holds: Check;
  readonly message: string;
  readonly optional?: boolean;
}

const isText: Check = (value) => typeof value === 'string' && value.trim().length > 0 && value.length <= 300;
const isNumber: Check = (value) => typeof value === 'string' && isDecimal(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf =
  (holds: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(holds);
const isOneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const isInstant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isCode: Check = (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,62}$/.test(value);
const isInstrument: Check = (value) => isText(value) || (isObject(value) && Object.values(value).every(isText));
const isGate: Check = (value) => isObject(value) && isText(value['on']);
const isPanel: Check = (value) =>
  isObject(value) &&
  isOneOf('mean', 'median', 'trimmed-mean')(value['aggregate']) &&
  isWhole(1, 99)(value['minJurors']);
const isEvidence: Check = (value) =>
  isObject(value) &&
  ['fileMegabytes', 'videoMegabytes'].every(
    (key) => value[key] === undefined || isWhole(1, mostFileMegabytes)(value[key]),
  ) &&
  (value['quotaMegabytes'] === undefined || isWhole(1, 100_000)(value['quotaMegabytes']));

const absent = isOneOf('zero', 'renormalise');

const policyRules: readonly Rule[] = [
  { key: 'code', holds: isCode, message: 'Kode: huruf kecil, angka, titik dan tanda hubung.' },
  { key: 'title', holds: isText, message: 'Judul wajib diisi.' },
  { key: 'year', holds: isWhole(2000, 2200), message: 'Tahun harus empat angka.' },
  { key: 'organiser', holds: isText, message: 'Nama penyelenggara wajib diisi.' },
  { key: 'scale', holds: isNumber, message: 'Skala harus bilangan desimal sebagai teks.' },
  { key: 'decimals', holds: isWhole(0, 10), message: 'Banyak angka di belakang koma: 0 sampai 10.' },
  { key: 'rounding', holds: isOneOf('half-up', 'half-even'), message: 'Pembulatan: half-up atau half-even.' },
  {
    key: 'roundAt',
    holds: isListOf(isOneOf('item', 'node', 'stage', 'final')),
    message: 'Titik pembulatan tidak dikenal.',
    optional: true,
  },
  { key: 'unanswered', holds: isOneOf('zero', 'exclude'), message: 'unanswered: zero atau exclude.', optional: true },
  {
    key: 'notApplicable',
    holds: isOneOf('exclude', 'full', 'zero'),
    message: 'notApplicable: exclude, full, atau zero.',
    optional: true,
  },
  { key: 'gatedOut', holds: absent, message: 'gatedOut: zero atau renormalise.', optional: true },
  { key: 'missed', holds: absent, message: 'missed: zero atau renormalise.', optional: true },
  {
    key: 'stages',
    holds: (value) => isListOf(isObject)(value) && Array.isArray(value) && value.length > 0,
    message: 'Paling sedikit satu tahap.',
  },
  {
    key: 'bands',
    holds: (value) => isListOf(isObject)(value) && Array.isArray(value) && value.length > 0,
    message: 'Paling sedikit satu kualifikasi.',
  },
  {
    key: 'categories',
    holds: isListOf((value) => isObject(value) && isText(value['code']) && isText(value['label'])),
    message: 'Tiap kategori memuat kode dan nama.',
    optional: true,
  },
  {
    key: 'windows',
    holds: isObject,
    message: 'Jadwal: satu awal dan akhir tiap kegiatan.',
    optional: true,
  },
  {
    key: 'evidence',
    holds: isEvidence,
    message: 'Batas bukti berupa bilangan bulat MB: tiap berkas dan video 1 sampai 2000, kuota 1 sampai 100000.',
    optional: true,
  },
  {
    key: 'ranking',
    holds: (value) => isObject(value) && value['ties'] === 'competition' && Array.isArray(value['within']),
    message: 'Aturan peringkat wajib diisi.',
  },
];

const stageRules: readonly Rule[] = [
  { key: 'code', holds: isText, message: 'Kode tahap wajib diisi.' },
  { key: 'label', holds: isText, message: 'Nama tahap harus teks.', optional: true },
  {
    key: 'kind',
    holds: isOneOf('questionnaire', 'panel', 'assessed', 'recorded'),
    message: 'Jenis tahap tidak dikenal.',
  },
  { key: 'weight', holds: isNumber, message: 'Bobot harus bilangan desimal sebagai teks.' },
  {
    key: 'instrument',
    holds: isInstrument,
    message: 'Instrumen: satu kode, atau satu kode tiap kategori.',
    optional: true,
  },
  { key: 'panel', holds: isPanel, message: 'Panel memuat cara menggabung dan juri paling sedikit.', optional: true },
  { key: 'gate', holds: isGate, message: 'Syarat masuk menyebut tahap sebelumnya.', optional: true },
];

const bandRules: readonly Rule[] = [
  { key: 'code', holds: isText, message: 'Kode kualifikasi wajib diisi.' },
  { key: 'label', holds: isText, message: 'Nama kualifikasi wajib diisi.' },
  { key: 'from', holds: isNumber, message: 'Batas bawah harus bilangan desimal sebagai teks.' },
];

const faultsIn = (value: unknown, rules: readonly Rule[], path: string): Fault[] => {
  if (!isObject(value)) return [{ path, code: 'shape', message: 'Harus berupa objek.' }];
  return rules
    .filter(({ key, holds, optional }) => !(optional && value[key] === undefined) && !holds(value[key]))
    .map(({ key, message }) => ({ path: `${path}/${key}`, code: 'shape', message }));
};

const eachIn = (value: unknown, rules: readonly Rule[], path: string): Fault[] =>
  Array.isArray(value) ? value.flatMap((entry, index) => faultsIn(entry, rules, `${path}/${index}`)) : [];

/** Each window by the field that is wrong, named as its people call it. */
const faultsInWindows = (policy: Readonly<Record<string, unknown>>): Fault[] => {
  const { windows } = policy;
  if (!isObject(windows)) return [];
  const stages = Array.isArray(policy['stages']) ? policy['stages'].filter(isNamedStage) : [];
  return Object.entries(windows).flatMap(([code, span]) => {
    const name = windowName({ stages }, code);
    const fault = (field: string, message: string): Fault => ({
      path: `/policy/windows/${code}/${field}`,
      code: 'shape',
      message,
    });
    const { from, until, workingDays } = isObject(span) ? span : {};
    if (!isInstant(from)) return [fault('from', `Isi tanggal dan jam mulai jadwal ${name}.`)];
    if (!isInstant(until)) return [fault('until', `Isi tanggal dan jam berakhirnya jadwal ${name}.`)];
    if (Date.parse(String(from)) >= Date.parse(String(until)))
      return [fault('until', `Jadwal ${name} berakhir sebelum mulai. Isi akhir yang sesudah awalnya.`)];
    return workingDays === undefined || isWhole(1, 250)(workingDays)
      ? []
      : [fault('until', `Banyaknya hari kerja jadwal ${name} harus 1 sampai 250.`)];
  });
};

const isNamedStage = (value: unknown): value is Policy['stages'][number] =>
  isObject(value) && isText(value['code']) && (value['label'] === undefined || isText(value['label']));

/** Whether something is shaped like a policy at all, before its meaning is checked; every fault at once. */
export const checkPolicyShape = (value: unknown): readonly Fault[] => {
  const own = faultsIn(value, policyRules, '/policy');
  if (!isObject(value)) return own;
  return [
    ...own,
    ...eachIn(value['stages'], stageRules, '/policy/stages'),
    ...eachIn(value['bands'], bandRules, '/policy/bands'),
    ...faultsInWindows(value),
  ];
};

/** Reads a policy from outside; the faults where it is none. */
export const readPolicy = (value: unknown): { readonly policy: Policy } | { readonly faults: readonly Fault[] } => {
  const faults = checkPolicyShape(value);
  // Its shape has just been checked, member by member.
  return faults.length > 0 ? { faults } : { policy: value as Policy };
};
