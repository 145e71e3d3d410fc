/** When bodies are reminded and in which words. Pure. */
import { longEnd } from '../windows/long-instant';

/** Where a body stands that has not handed in. */
export const reminderStages = ['notRegistered', 'notStarted', 'incomplete', 'notSubmitted', 'returned'] as const;
export type ReminderStage = (typeof reminderStages)[number];

export interface ReminderText {
  readonly subject: string;
  readonly text: string;
}

export interface ReminderPlan {
  /** Whether reminders go by themselves. */
  readonly automatic: boolean;
  /** Days before a body's deadline at which they do. */
  readonly daysBefore: readonly number[];
  readonly texts: Readonly<Record<ReminderStage, ReminderText>>;
}

const subject = (what: string): string => `${what}: {periode}, paling lambat {tenggat}`;
const closing = 'Batas waktu: {tenggat} ({sisa}).\n\nBuka: {tautan}';

/** The usual way, until an organiser changes it. */
export const usualPlan: ReminderPlan = {
  automatic: true,
  daysBefore: [7, 3, 1],
  texts: {
    notRegistered: {
      subject: subject('Mohon segera mendaftar'),
      text: `Yth. {nama}, {badan}\n\n{badan} belum mendaftar pada {periode}. Mohon masuk dan mendaftar, lalu isi kuesionernya.\n\n${closing}`,
    },
    notStarted: {
      subject: subject('Kuesioner belum diisi'),
      text: `Yth. {nama}, {badan}\n\nKuesioner {badan} pada {periode} belum diisi. Pengisian dapat dicicil dan tersimpan sendiri.\n\n${closing}`,
    },
    incomplete: {
      subject: subject('Kuesioner belum lengkap'),
      text: `Yth. {nama}, {badan}\n\nKuesioner {badan} pada {periode} belum lengkap: {kurang}. Mohon dilengkapi, lalu minta atasan mengirimnya.\n\n${closing}`,
    },
    notSubmitted: {
      subject: subject('Kuesioner belum dikirim'),
      text: `Yth. {nama}, {badan}\n\nKuesioner {badan} pada {periode} sudah lengkap, tetapi belum dikirim. Mohon atasan PPID memeriksa dan mengirimnya.\n\n${closing}`,
    },
    returned: {
      subject: subject('Perbaikan belum dikirim'),
      text: `Yth. {nama}, {badan}\n\nKuesioner {badan} pada {periode} dikembalikan untuk diperbaiki dan belum dikirim lagi.\n\n${closing}`,
    },
  },
};

/** What stands in the places of a text. */
export interface ReminderFacts {
  readonly nama: string;
  readonly badan: string;
  readonly periode: string;
  readonly tenggat: string;
  readonly sisa: string;
  readonly terisi: string;
  readonly kurang: string;
  readonly tautan: string;
}

/** Fills the places of a text; a word in braces that is no place stays as it was written. */
export const fillReminder = (text: string, facts: ReminderFacts): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(facts, name) ? facts[name as keyof ReminderFacts] : place,
  );

/** A deadline as people read it, in the organiser's zone; the end of a day is its last minute. */
export const deadlineWords = (dueAt: Date | null, timeZone: string): string =>
  dueAt === null ? 'belum ditentukan' : longEnd(dueAt.toISOString(), timeZone);

/** How long is left, in days and then in hours. */
export const timeLeftWords = (dueAt: Date | null, now: Date): string => {
  if (dueAt === null) return 'tanpa batas waktu';
  const hours = (dueAt.getTime() - now.getTime()) / 3_600_000;
  if (hours <= 0) return 'sudah lewat';
  if (hours < 1) return 'kurang dari 1 jam lagi';
  return hours < 48 ? `${Math.floor(hours)} jam lagi` : `${Math.floor(hours / 24)} hari lagi`;
};

/** What the list before handing in finds missing, by count. */
export interface Lacking {
  readonly answers: number;
  readonly evidence: number;
}

export const nothingLacking: Lacking = { answers: 0, evidence: 0 };

/** What is missing, in words. */
export const lackingWords = ({ answers, evidence }: Lacking): string => {
  const parts = [
    ...(answers > 0 ? [`${answers} butir belum dijawab`] : []),
    ...(evidence > 0 ? [`${evidence} butir belum ada buktinya`] : []),
  ];
  return parts.join(' dan ') || 'tidak ada yang kurang';
};

/** The stage by state and progress: complete is what lacks nothing on the list before handing in. */
export const stageOf = (
  state: string,
  { answered, lacking }: { readonly answered: number; readonly lacking: Lacking },
): ReminderStage => {
  if (state === 'invited') return 'notRegistered';
  if (state === 'returned') return 'returned';
  if (answered === 0) return 'notStarted';
  return lacking.answers + lacking.evidence > 0 ? 'incomplete' : 'notSubmitted';
};
