import { problem } from '@app/access';
import { newId, Presentation, PresentationJuror, type Transaction } from '@app/database';
import type { Stage } from '@app/scoring';
import { conflictLabel, conflictOf, type TiedBody, type Ties } from '../assignments/conflict-of';
import { tiesColumns } from '../assignments/ties.query';
import type { PeriodOwner } from '../results/period-owner.query';

/** Who judges in a stage, and from when. */
export interface EntryInput {
  readonly jurorIds?: readonly string[];
  /** ISO instant at which the sessions begin. */
  readonly startsAt?: string;
}
interface Juror extends Ties {
  readonly id: string;
}

/** What happens to a body that the gate lets through. */
export type Entry = (assessmentId: string, body: TiedBody) => Promise<void>;

/** Jurors are seated at a presentation; an assessor's instrument waits for being filled. */
export const entryOf = async (
  tx: Transaction,
  period: PeriodOwner,
  stage: Stage,
  input: EntryInput,
): Promise<Entry> => {
  if (stage.kind === 'assessed') return (assessmentId) => insertInspection(tx, period.id, assessmentId, stage.code);
  const jurors = await loadJurors(tx, period.organiserId, stage, input.jurorIds);
  const startsAt = await beginning(tx, input.startsAt);
  return (assessmentId, body) => seat(tx, { periodId: period.id, stage, jurors, startsAt }, assessmentId, body);
};

const jurorsSql = `
  select u.id, ${tiesColumns}
    from users u
   where u.disabled_at is null and exists (select 1 from memberships m where m.user_id = u.id and m.role = 'juror' and m.organiser_id = $1 and m.ended_at is null)
   order by u.id`;

const loadJurors = async (
  tx: Transaction,
  organiserId: string,
  stage: Stage,
  wanted?: readonly string[],
): Promise<readonly Juror[]> => {
  const all = await tx.query<Juror[]>(jurorsSql, [organiserId]);
  if (wanted?.some((id) => !all.some((juror) => juror.id === id))) throw problem.jurorUnknown();
  const jurors = wanted && wanted.length > 0 ? all.filter(({ id }) => wanted.includes(id)) : all;
  if (jurors.length === 0) throw problem.jurorMissing();
  const least = stage.panel?.minJurors ?? 1;
  if (jurors.length < least) throw problem.jurorTooFew({ least });
  return jurors;
};

interface Sitting {
  readonly periodId: string;
  readonly stage: Stage;
  readonly jurors: readonly Juror[];
  readonly startsAt: Date;
}

/** The hour named, or else now by the database's clock. */
const beginning = async (tx: Transaction, startsAt?: string): Promise<Date> => {
  const [row] = await tx.query<{ at: Date }[]>('select coalesce($1::timestamptz, now()) as at', [startsAt ?? null]);
  return row?.at ?? new Date();
};

const seat = async (
  tx: Transaction,
  { periodId, stage, jurors, startsAt }: Sitting,
  assessmentId: string,
  body: TiedBody,
): Promise<void> => {
  const id = newId();
  await tx.insert(Presentation, {
    id,
    periodId,
    assessmentId,
    stageCode: stage.code,
    startsAt,
    room: null,
    headAttended: null,
  });
  await tx.insert(
    PresentationJuror,
    jurors.map((juror) => {
      const conflict = conflictOf(juror, body);
      const recusedReason = conflict ? `Benturan kepentingan: ${conflictLabel(conflict)}.` : null;
      return { presentationId: id, userId: juror.id, recusedReason, awayReason: null, cardSignedAt: null };
    }),
  );
};

const insertInspection = async (
  tx: Transaction,
  periodId: string,
  assessmentId: string,
  stageCode: string,
): Promise<void> => {
  await tx.query('insert into inspections (id, period_id, assessment_id, stage_code) values ($1, $2, $3, $4)', [
    newId(),
    periodId,
    assessmentId,
    stageCode,
  ]);
};
