import { longDate } from '@app/calendar';
import type { KeptRequest } from './request.query';

/** What a letter to a requester says: its subject and paragraphs. Pure. */
export interface RequestLetter {
  readonly subject: string;
  readonly text: string;
}

type Head = Pick<KeptRequest, 'number' | 'requesterName' | 'deskName'>;

const letter = ({ number, requesterName }: Head, subject: string, paragraphs: readonly string[]): RequestLetter => ({
  subject: `${subject} (${number})`,
  text: [`Yth. ${requesterName},`, ...paragraphs].join('\n\n'),
});

/** What proves an address: without the click nothing is a request. */
export const confirmationLetter = (
  deskName: string,
  {
    requesterName,
    information,
    link,
  }: { readonly requesterName: string; readonly information: string; readonly link: string },
): RequestLetter => ({
  subject: 'Konfirmasikan permohonan informasi Anda',
  text: [
    `Yth. ${requesterName},`,
    `Seseorang, semoga Anda, mengajukan permohonan informasi kepada ${deskName} dengan surel ini:`,
    information.slice(0, 1_000),
    `Buka tautan berikut dan tekan tombol konfirmasi. Permohonan diterima pada hari Anda mengonfirmasi; sesudah itu tautan yang sama menunjukkan perkembangannya.\n${link}`,
    'Bila bukan Anda, abaikan surel ini: tanpa konfirmasi tidak ada yang dicatat, dan isinya dihapus setelah tujuh hari.',
  ].join('\n\n'),
});

export const receiptLetter = (
  head: Head,
  { receivedOn, dueOn, link }: { readonly receivedOn: string; readonly dueOn: string; readonly link: string },
): RequestLetter =>
  letter(head, 'Permohonan informasi Anda telah diterima', [
    `Permohonan Anda diterima ${head.deskName} pada ${longDate(receivedOn)} dengan nomor register ${head.number}.`,
    `Jawaban tertulis paling lambat ${longDate(dueOn)}. Bila perlu perpanjangan, Anda diberi tahu sebelum tanggal itu beserta alasannya.`,
    `Perkembangan permohonan dapat Anda lihat kapan saja pada tautan ini. Simpan baik-baik; siapa pun yang memegangnya dapat melihat permohonan Anda.\n${link}`,
  ]);

export const stopLetter = (head: Head, text: string): RequestLetter =>
  letter(head, 'Permohonan informasi Anda perlu dilengkapi', [
    `${head.deskName} belum dapat meneruskan permohonan Anda sebelum hal berikut dilengkapi:`,
    text,
    'Waktu layanan berhenti dihitung sampai kelengkapan diterima.',
  ]);

export const extensionLetter = (
  head: Head,
  { text, dueOn }: { readonly text: string; readonly dueOn: string },
): RequestLetter =>
  letter(head, 'Jawaban permohonan informasi Anda diperpanjang', [
    `${head.deskName} memerlukan waktu tambahan. Jawaban disampaikan paling lambat ${longDate(dueOn)}. Alasannya:`,
    text,
  ]);

export const forwardLetter = (
  head: Head,
  { to, text }: { readonly to: string; readonly text: string },
): RequestLetter =>
  letter(head, 'Permohonan informasi Anda diteruskan', [
    `Permohonan Anda diteruskan dari ${head.deskName} kepada ${to}, yang menguasai informasi itu.`,
    text,
  ]);

const outcomes = {
  granted: 'dikabulkan seluruhnya',
  part: 'dikabulkan sebagian',
  refused: 'ditolak',
  notHeld: 'tidak dapat dipenuhi karena informasi tidak dikuasai',
} as const;

export const decisionLetter = (
  head: Head,
  {
    outcome,
    text,
    ground,
    cost,
    objectionDays,
  }: {
    readonly outcome: keyof typeof outcomes;
    readonly text: string;
    readonly ground: string | null;
    readonly cost: string | null;
    readonly objectionDays: number;
  },
): RequestLetter =>
  letter(head, 'Jawaban atas permohonan informasi Anda', [
    `Permohonan Anda ${outcomes[outcome]}.`,
    text,
    ...(ground ? [`Dasar pengecualian: ${ground}`] : []),
    ...(cost ? [`Biaya: ${cost}`] : []),
    `Bila tidak puas, Anda dapat mengajukan keberatan kepada atasan PPID dalam ${objectionDays} hari kerja.`,
  ]);

export const objectionLetter = (
  head: Head,
  { number, dueOn }: { readonly number: string; readonly dueOn: string },
): RequestLetter =>
  letter(head, 'Keberatan Anda telah diterima', [
    `Keberatan Anda dicatat dengan nomor ${number}. Atasan PPID menanggapinya paling lambat ${longDate(dueOn)}.`,
  ]);

export const objectionDecisionLetter = (
  head: Head,
  {
    decision,
    superiorName,
    superiorPosition,
    disputeDays,
  }: {
    readonly decision: string;
    readonly superiorName: string;
    readonly superiorPosition: string;
    readonly disputeDays: number;
  },
): RequestLetter =>
  letter(head, 'Tanggapan atas keberatan Anda', [
    decision,
    `${superiorName}\n${superiorPosition}`,
    `Bila tidak puas, Anda dapat mengajukan permohonan penyelesaian sengketa kepada Komisi Informasi dalam ${disputeDays} hari kerja.`,
  ]);

export const movedLetter = (head: Head, dueOn: string): RequestLetter =>
  letter(head, 'Tenggat jawaban permohonan informasi Anda bergeser', [
    `Kalender hari kerja berubah. Jawaban permohonan Anda kini paling lambat ${longDate(dueOn)}.`,
  ]);
