import type { Transaction } from '@app/database';
import { deadlineWords, timeLeftWords } from '../reminders/reminder-plan';
import { saqWindow } from '../windows/saq-window';

interface Dated {
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: Date;
  readonly timeZone: string;
  /** As the letter tells it. */
  readonly toldAt: Date;
  /** As it holds now. */
  readonly dueAt: Date | null;
  readonly now: Date;
}

/** A waiting letter whose deadline was moved since it was written tells the one that holds, and so it is kept. */
export const renewDeadline = async (tx: Transaction, mailId: string): Promise<void> => {
  const [letter] = await tx.query<Dated[]>(
    `select m.subject, m.text, m.queued_at as "queuedAt", o.time_zone as "timeZone", m.due_at as "toldAt", w.due_at as "dueAt", w.at as now
       from mails m join assessments a on a.id = m.assessment_id join periods p on p.id = a.period_id join organisers o on o.id = p.organiser_id
       join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version cross join ${saqWindow()} w
      where m.id = $1 and m.state = 'queued' and m.due_at is not null and w.due_at is distinct from m.due_at`,
    [mailId],
  );
  if (!letter) return;
  await tx.query('update mails set subject = $2, text = $3, due_at = $4 where id = $1', [
    mailId,
    renewedIn(letter, letter.subject),
    renewedIn(letter, letter.text),
    letter.dueAt,
  ]);
};

const renewedIn = ({ queuedAt, timeZone, toldAt, dueAt, now }: Dated, words: string): string =>
  words
    .replaceAll(deadlineWords(toldAt, timeZone), deadlineWords(dueAt, timeZone))
    .replaceAll(timeLeftWords(toldAt, queuedAt), timeLeftWords(dueAt, now));
