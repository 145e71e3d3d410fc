import type { Transaction } from '@app/database';
import { readerAgreement, type ReadPair } from '../second-readings/reader-agreement';
import { findReadingValues } from '../second-readings/second-readings.query';

/** How a verifier's own work goes; theirs alone to see, and part of no score. */
export interface OwnFigures {
  /** Verdicts of the last seven days. */
  readonly lastWeek: number;
  /** Verdicts of the last thirty days by hour in which there were any; null where there are none. */
  readonly perHour: number | null;
  /** Appeals against their verdicts that were decided, and granted. */
  readonly appealsDecided: number;
  readonly appealsGranted: number;
  /** Items that two read in closed verifications of theirs, and those on which both said the same. */
  readonly readTwice: number;
  readonly readAlike: number;
}

const paceSql = `
  select count(*) filter (where v.at > now() - interval '7 days')::int as "lastWeek",
         round(count(*)::numeric / nullif(count(distinct date_trunc('hour', v.at)), 0))::int as "perHour"
    from verdicts v join assessments a on a.id = v.assessment_id join periods p on p.id = a.period_id
   where v.verifier_id = $1 and p.organiser_id = $2 and v.at > now() - interval '30 days'`;

const appealsSql = `
  select count(*)::int as "appealsDecided", count(*) filter (where x.outcome = 'granted')::int as "appealsGranted"
    from appeals x join verdicts v on v.id = x.verdict_id join assessments a on a.id = x.assessment_id join periods p on p.id = a.period_id
   where v.verifier_id = $1 and p.organiser_id = $2 and x.outcome in ('granted','refused')`;

/** Closed ones only: while a verification runs, this would tell a reader where the other differs. */
const readTwiceSql = `
  select a.id from second_readings r join assessments a on a.id = r.assessment_id join periods p on p.id = a.period_id
   where p.organiser_id = $2 and r.finished_at is not null and a.state in ('provisional','appealing','verified')
     and (exists (select 1 from second_readers s where s.assessment_id = a.id and s.user_id = $1)
          or exists (select 1 from assignments s where s.assessment_id = a.id and s.user_id = $1))`;

/** What of these the person read themselves: others may read other items of the same body. */
const readSql = `
  select assessment_id as id, array_agg(distinct item_code) as codes from verdicts
   where verifier_id = $1 and assessment_id = any($2) and round in ('first','second') group by 1`;

const findOwnPairs = async (tx: Transaction, userId: string, ids: readonly string[]): Promise<readonly ReadPair[]> => {
  const read = await tx.query<{ id: string; codes: string[] }[]>(readSql, [userId, ids]);
  const valuesOf = await findReadingValues(tx, ids);
  return read.map(({ id, codes }) => {
    const { firstAsRead: first, second } = valuesOf(id);
    return { first: Object.fromEntries(Object.entries(first).filter(([code]) => codes.includes(code))), second };
  });
};

export const findOwnFigures = async (tx: Transaction, userId: string, organiserId: string): Promise<OwnFigures> => {
  const who = [userId, organiserId];
  const [pace] = await tx.query<Pick<OwnFigures, 'lastWeek' | 'perHour'>[]>(paceSql, who);
  const [appeals] = await tx.query<Pick<OwnFigures, 'appealsDecided' | 'appealsGranted'>[]>(appealsSql, who);
  const ids = (await tx.query<{ id: string }[]>(readTwiceSql, who)).map(({ id }) => id);
  const { items, same } = readerAgreement(await findOwnPairs(tx, userId, ids));
  return {
    lastWeek: pace?.lastWeek ?? 0,
    perHour: pace?.perHour ?? null,
    appealsDecided: appeals?.appealsDecided ?? 0,
    appealsGranted: appeals?.appealsGranted ?? 0,
    readTwice: items,
    readAlike: same,
  };
};
