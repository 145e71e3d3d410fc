import { roleLabels } from '@app/access';
import { longEnd } from '../windows/long-instant';
import type { LoadedInvitation } from './invitation.query';

/** Until when a link or a questionnaire is open: `30 November 2026 pukul 16.00 WIB`, in the organiser's zone. */
export const endIn = (at: Date | string, timeZone: string): string => longEnd(new Date(at).toISOString(), timeZone);

const deadlineOf = ({ saqUntil, timeZone }: LoadedInvitation): string =>
  saqUntil ? ` Kuesioner dapat diisi sampai ${endIn(saqUntil, timeZone)}.` : '';

const askOf = (one: LoadedInvitation): string =>
  one.periodTitle === null
    ? `${one.organiserName} mengundang Anda sebagai ${roleLabels[one.role]} ${one.bodyName}.`
    : `${one.organiserName} mengundang ${one.bodyName} mendaftar pada ${one.periodTitle}.`;

/** A letter that carries the link. */
export const invitationMail = (
  one: LoadedInvitation,
  url: string,
  isRepeated: boolean,
): { readonly subject: string; readonly text: string } => ({
  subject: `${isRepeated ? 'Pengingat: undangan' : 'Undangan'} ${one.periodTitle ?? roleLabels[one.role]}, ${one.bodyName}`,
  text: [
    `Yth. ${one.name ?? `PPID ${one.bodyName}`},`,
    `${askOf(one)}${deadlineOf(one)}`,
    one.role === 'superior'
      ? 'Buka tautan ini dari ponsel atau komputer dan buat akun. Dari akun itu Anda memeriksa, menandatangani, dan mengirim isian PPID Pelaksana:'
      : 'Buka tautan ini dari ponsel atau komputer, buat akun, lalu lengkapi data badan publik Anda:',
    url,
    `Tautan berlaku sampai ${endIn(one.expiresAt, one.timeZone)} dan hanya untuk ${one.bodyName}. Jangan diteruskan kepada orang di luar kantor Anda.`,
  ].join('\n\n'),
});

/** The few lines to paste into a chat. */
export const invitationChat = (one: LoadedInvitation, url: string): string =>
  `${askOf(one)}${deadlineOf(one)}\n\nDaftar lewat tautan ini (rahasia, hanya untuk ${one.bodyName}):\n${url}`;

/** A chat that is opened with the text in it; null without a telephone number. */
export const whatsappUrl = (phone: string | null, text: string): string | null =>
  phone === null ? null : `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
