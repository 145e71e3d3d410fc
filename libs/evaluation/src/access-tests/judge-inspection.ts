import type { Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import { loadCalendar } from '@app/office';
import { findContacts, type ContactView } from './contacts.query';
import { judgeContacts, type JudgedItem } from './judge-contacts';

export interface JudgedContacts {
  readonly contacts: readonly ContactView[];
  /** What dates decide, by item. */
  readonly byRule: Readonly<Record<string, JudgedItem>>;
}

interface JudgedInspection {
  readonly id: string;
  readonly organiserId: string;
  readonly instrument: Instrument;
  /** Whether the test is over. */
  readonly isClosed: boolean;
}

/** The log of an access test and what its dates come to by the organiser's calendar now; nothing for other stages. */
export const judgeInspection = async (
  tx: Transaction,
  { id, organiserId, instrument, isClosed }: JudgedInspection,
): Promise<JudgedContacts> => {
  if (instrument.purpose !== 'accessTest') return { contacts: [], byRule: {} };
  const contacts = await findContacts(tx, id);
  const { calendar, timeZone } = await loadCalendar(tx, organiserId);
  const [clock] = await tx.query<{ now: Date }[]>('select clock_timestamp() as now');
  const logged = contacts.map(({ kind, at, registrationNumber }) => ({ kind, at: Date.parse(at), registrationNumber }));
  const rules = { calendar, timeZone, now: clock?.now.getTime() ?? 0, isClosed };
  return { contacts, byRule: judgeContacts(instrument, logged, rules) };
};
