/** What the dates of an information request come to, by rule (domain/instruments.md §6). Pure. */
import { dateAt, deadline, longDate, type CivilDate, type HolidayCalendar } from '@app/calendar';
import type { ContactKind } from '@app/database';
import { itemsByCode, type Instrument, type ItemValue } from '@app/instrument';

/** One contact as it was logged. */
export interface Contact {
  readonly kind: ContactKind;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Under which the body registered the request; null where it named none. */
  readonly registrationNumber: string | null;
}

export interface ContactRules {
  readonly calendar: HolidayCalendar;
  /** IANA name of the organiser's zone: days begin and end by its clock. */
  readonly timeZone: string;
  /** The instant it is now, or at which the test was closed. */
  readonly now: number;
  /** Whether the test is over: what has not come by now does not come any more. */
  readonly isClosed: boolean;
}

/** An item's value by rule, with the way to it. Without a value it is too early to tell. */
export interface JudgedItem {
  readonly value: ItemValue | null;
  /** Indonesian sentences, each a step. */
  readonly why: readonly string[];
  /** Whether a date on the way lies in a year whose holidays are not all known. */
  readonly isProvisional: boolean;
  /** The last day on which what is awaited comes in time. */
  readonly dueOn: CivilDate;
  /** Whether that day is past: a test that is finished now waits for it in vain. */
  readonly isOver: boolean;
}

/** UU 14/2008 art. 22 (7): ten working days; (8): seven more, with a written notice before the ten have passed. */
const usualDays = 10;
const extendedDays = 17;

/** The codes that the built-in instrument gives to what dates decide. */
export const timelinessItem = 'W01';
export const receiptItem = 'S02';

const answers: readonly ContactKind[] = ['answered', 'refused', 'documentReceived'];

/**
 * Judges what the instrument leaves to dates: the item on timeliness and the one on the receipt, where it has them in the
 * form that the rule knows. Nothing before the request was sent.
 */
export const judgeContacts = (
  instrument: Instrument,
  contacts: readonly Contact[],
  rules: ContactRules,
): Readonly<Record<string, JudgedItem>> => {
  const items = itemsByCode(instrument);
  const timed = items.get(timelinessItem);
  const receipt = items.get(receiptItem);
  const levels = timed?.kind === 'scale' ? timed.levels.map(({ code }) => code).join() : '';
  const sent = earliest(contacts, ['sent'], -Infinity);
  if (!sent) return {};
  const since = contacts.filter(({ at }) => at >= sent.at);
  return {
    ...(levels === 'A,B,C' ? { [timelinessItem]: judgeTimeliness(sent, since, rules) } : {}),
    ...(receipt?.kind === 'yesNo' ? { [receiptItem]: judgeReceipt(sent, since, rules) } : {}),
  };
};

const earliest = (contacts: readonly Contact[], kinds: readonly ContactKind[], from: number): Contact | undefined =>
  contacts.filter(({ kind, at }) => kinds.includes(kind) && at >= from).sort((one, other) => one.at - other.at)[0];

const judgeTimeliness = (sent: Contact, contacts: readonly Contact[], rules: ContactRules): JudgedItem => {
  const dayOf = (at: number): CivilDate => dateAt(at, rules.timeZone);
  const usual = deadline(rules.calendar, dayOf(sent.at), usualDays);
  const extension = earliest(contacts, ['extended'], sent.at);
  const isExtended = extension !== undefined && dayOf(extension.at) <= usual.dueOn;
  const due = isExtended ? deadline(rules.calendar, dayOf(sent.at), extendedDays) : usual;
  const answer = earliest(contacts, answers, sent.at);
  const why = [
    `Permohonan dikirim ${longDate(dayOf(sent.at))}; hari kerja ke-${usualDays} jatuh pada ${longDate(usual.dueOn)}.`,
    ...(extension ? [extensionWords(dayOf(extension.at), isExtended, due.dueOn)] : []),
  ];
  const judged = (value: ItemValue | null, words: string): JudgedItem => ({
    value,
    why: [...why, words],
    isProvisional: due.isProvisional,
    dueOn: due.dueOn,
    isOver: dateAt(rules.now, rules.timeZone) > due.dueOn,
  });
  if (answer && dayOf(answer.at) <= due.dueOn)
    return judged({ choice: 'A' }, `Dijawab ${longDate(dayOf(answer.at))}, dalam jangka waktu.`);
  if (answer) return judged({ choice: 'B' }, `Dijawab ${longDate(dayOf(answer.at))}, sesudah jangka waktu.`);
  if (rules.isClosed) return judged({ choice: 'C' }, 'Tidak dijawab sampai uji akses ditutup.');
  return judged(null, 'Belum dijawab; uji akses masih berjalan.');
};

const extensionWords = (on: CivilDate, isExtended: boolean, dueOn: CivilDate): string =>
  isExtended
    ? `Diperpanjang dengan pemberitahuan ${longDate(on)}; hari kerja ke-${extendedDays} jatuh pada ${longDate(dueOn)}.`
    : `Pemberitahuan perpanjangan ${longDate(on)} tiba sesudah hari kerja ke-${usualDays}, jadi tidak memperpanjang.`;

/** A receipt names the number under which the request was registered, by the end of the next working day. */
const judgeReceipt = (sent: Contact, contacts: readonly Contact[], rules: ContactRules): JudgedItem => {
  const due = deadline(rules.calendar, dateAt(sent.at, rules.timeZone), 1);
  const receipt = contacts
    .filter(({ kind, registrationNumber }) => kind === 'acknowledged' && registrationNumber !== null)
    .sort((one, other) => one.at - other.at)[0];
  const on = receipt ? dateAt(receipt.at, rules.timeZone) : null;
  const why = [`Tanda bukti bernomor ditunggu sampai ${longDate(due.dueOn)}, hari kerja berikutnya.`];
  const judged = (value: ItemValue | null, words: string): JudgedItem => ({
    value,
    why: [...why, words],
    isProvisional: due.isProvisional,
    dueOn: due.dueOn,
    isOver: dateAt(rules.now, rules.timeZone) > due.dueOn,
  });
  if (on !== null && on <= due.dueOn) return judged({ choice: 'YA' }, `Diterima ${longDate(on)}.`);
  if (on !== null) return judged({ choice: 'TIDAK' }, `Baru diterima ${longDate(on)}.`);
  if (rules.isClosed || dateAt(rules.now, rules.timeZone) > due.dueOn)
    return judged({ choice: 'TIDAK' }, 'Tidak diterima sampai hari itu.');
  return judged(null, 'Belum diterima.');
};
