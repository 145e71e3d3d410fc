/** What a workbook is made of and compared with. */
import type { Actor } from '@app/access';
import { instant, type Transaction } from '@app/database';
import { randomToken } from '@app/platform';
import type { LoadedAssessment } from '../assessments/load-assessment';

interface Names {
  readonly periodCode: string;
  readonly periodTitle: string;
  readonly timeZone: string;
  /** The database's clock, ISO 8601. */
  readonly now: string;
}

/** What the first sheet says, and in whose time. */
export const findNames = async (tx: Transaction, { periodId }: LoadedAssessment): Promise<Names> => {
  const [found] = await tx.query<Names[]>(
    `select p.code as "periodCode", p.title as "periodTitle", o.time_zone as "timeZone",
            ${instant('clock_timestamp()')} as now
       from periods p join organisers o on o.id = p.organiser_id where p.id = $1`,
    [periodId],
  );
  if (!found) throw new RangeError(`no period ${periodId}`);
  return found;
};

/** The secret under which workbooks are sealed; made when the first one is. */
export const findSealKey = async (tx: Transaction): Promise<string> => {
  await tx.query('insert into installation_keys (purpose, secret) values ($1, $2) on conflict do nothing', ['saqWorkbook', randomToken()]); // prettier-ignore
  const [found] = await tx.query<{ secret: string }[]>('select secret from installation_keys where purpose = $1', ['saqWorkbook']); // prettier-ignore
  if (!found) throw new RangeError('the key of workbooks is gone');
  return found.secret;
};

/** Another questionnaire that a file was made for, as far as the actor may know of it. */
export interface OtherAssessment {
  readonly id: string;
  readonly bodyName: string;
  readonly periodTitle: string;
  readonly isOwnBody: boolean;
}

/** Null for what belongs to another organiser, or does not exist. */
export const findOther = async (tx: Transaction, actor: Actor, id: string): Promise<OtherAssessment | null> => {
  const [found] = await tx.query<OtherAssessment[]>(
    `select a.id, b.name as "bodyName", p.title as "periodTitle", a.public_body_id::text = $3 as "isOwnBody"
       from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id
      where a.id::text = $1 and p.organiser_id = $2`,
    [id, actor.organiserId, actor.publicBodyId ?? ''],
  );
  return found ?? null;
};
