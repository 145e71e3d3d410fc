import type { Fault } from '@app/access';
import { plainEmail, plainPhone, plainWebsite, suggestEmail } from '@app/workbook';

/** What a body says of itself, as it is typed; an empty text is nothing yet. */
export const registrationTexts = [
  'officerName',
  'officerPosition',
  'officerNip',
  'officerPhone',
  'officerEmail',
  'superiorName',
  'superiorPosition',
  'superiorEmail',
  'decreeNumber',
  'decreeDate',
  'website',
  'channels',
] as const;
export type RegistrationText = (typeof registrationTexts)[number];

/** Yes or no: whether an official only acts for another (Plt.), and whether there is no decree yet. */
export const registrationMarks = ['officerActing', 'superiorActing', 'noDecree'] as const;
export type RegistrationMark = (typeof registrationMarks)[number];

export type RegistrationContent = Readonly<Record<RegistrationText, string>> &
  Readonly<Record<RegistrationMark, boolean>>;

/** A whole content of what is there; the rest is empty. */
export const contentOf = (given: Partial<RegistrationContent>): RegistrationContent => ({
  ...(Object.fromEntries(registrationTexts.map((key) => [key, given[key] ?? ''])) as Record<RegistrationText, string>),
  ...(Object.fromEntries(registrationMarks.map((key) => [key, given[key] ?? false])) as Record<
    RegistrationMark,
    boolean
  >),
});

const demanded: readonly (readonly [RegistrationText, string])[] = [
  ['officerName', 'Isi nama pejabat PPID.'],
  ['officerPosition', 'Isi jabatan pejabat PPID.'],
  ['officerPhone', 'Isi nomor telepon atau WhatsApp PPID.'],
  ['officerEmail', 'Isi surel PPID.'],
  ['superiorName', 'Isi nama atasan PPID.'],
  ['superiorPosition', 'Isi jabatan atasan PPID.'],
  ['superiorEmail', 'Isi surel atasan PPID; undangannya dikirim ke sana.'],
];

/** Read in a list away from their fields, so they say whose they are. */
const malformedEmail = {
  officerEmail: 'Surel PPID tidak benar. Tulis seperti ppid@contoh.go.id.',
  superiorEmail: 'Surel atasan PPID tidak benar. Tulis seperti atasan@contoh.go.id.',
} as const;

const fault = (field: string, message: string, code = 'invalid'): Fault => ({ path: `/${field}`, code, message });

/** What stands around a registration and decides what it needs. */
export interface RegistrationCircumstances {
  readonly hasDecree: boolean;
  /** Whether only the superior's own account can confirm what is handed in later. */
  readonly needsSuperior: boolean;
  /** On the organiser's calendar, as `2026-11-12`. */
  readonly today: string;
}

/** What keeps it from being handed in. Pure. */
export const registrationFaults = (
  content: RegistrationContent,
  circumstances: RegistrationCircumstances,
): readonly Fault[] => {
  const missing = demanded
    .filter(([key]) => content[key].trim() === '')
    .map(([key, message]) => fault(key, message, 'missing'));
  const emails = (['officerEmail', 'superiorEmail'] as const)
    .filter((key) => content[key].trim() !== '' && plainEmail(content[key]) === null)
    .map((key) => fault(key, malformedEmail[key]));
  const phones =
    content.officerPhone.trim() !== '' && plainPhone(content.officerPhone) === null
      ? [fault('officerPhone', 'Nomor telepon PPID tidak benar. Tulis seperti 0812-3456-7890.')]
      : [];
  const sites =
    content.website.trim() !== '' && plainWebsite(content.website.trim()) === null
      ? [fault('website', 'Alamat situs ini tidak benar. Tulis seperti https://contoh.go.id.')]
      : [];
  return [
    ...missing,
    ...emails,
    ...(circumstances.needsSuperior ? sameAddress(content) : []),
    ...phones,
    ...nipFaults(content),
    ...sites,
    ...decreeFaults(content, circumstances),
  ];
};

/** Under one address the PPID would confirm their own work. */
const sameAddress = ({ officerEmail, superiorEmail }: RegistrationContent): readonly Fault[] => {
  const superior = plainEmail(superiorEmail);
  return superior !== null && superior === plainEmail(officerEmail)
    ? [
        fault(
          'superiorEmail',
          'Surel atasan sama dengan surel PPID. Atasan mengesahkan dengan akunnya sendiri, jadi isi surel atasan.',
        ),
      ]
    : [];
};

const nipFaults = ({ officerNip }: RegistrationContent): readonly Fault[] =>
  officerNip.trim() === '' || /^\d{18}$/.test(officerNip.replace(/\s/g, ''))
    ? []
    : [fault('officerNip', 'NIP terdiri dari 18 angka. Kosongkan bila tidak ada.')];

const decreeFaults = (
  content: RegistrationContent,
  { hasDecree, today }: RegistrationCircumstances,
): readonly Fault[] => {
  if (content.noDecree) return [];
  return [
    ...(content.decreeNumber.trim() === ''
      ? [fault('decreeNumber', 'Isi nomor SK PPID, atau tandai bahwa SK belum ada.', 'missing')]
      : []),
    ...decreeDateFaults(content.decreeDate, today),
    ...(hasDecree
      ? []
      : [fault('decree', 'Unggah SK PPID (PDF atau foto), atau tandai bahwa SK belum ada.', 'missing')]),
  ];
};

const decreeDateFaults = (date: string, today: string): readonly Fault[] => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return [fault('decreeDate', 'Isi tanggal SK PPID.', 'missing')];
  return date > today
    ? [fault('decreeDate', 'Tanggal ini belum tiba. Isi tanggal yang tertulis di SK, atau tandai bahwa SK belum ada.')]
    : [];
};

export interface RegistrationDoubt {
  readonly field: RegistrationText;
  readonly suggestion: string;
}

/** Addresses that look misspelt; shown while typing, never in the way. */
export const registrationDoubts = (content: RegistrationContent): readonly RegistrationDoubt[] =>
  (['officerEmail', 'superiorEmail'] as const).flatMap((field) => {
    const email = plainEmail(content[field]);
    const suggestion = email === null ? null : suggestEmail(email);
    return suggestion === null ? [] : [{ field, suggestion }];
  });
