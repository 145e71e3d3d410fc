import type { Transaction } from '@app/database';
import { conflictOf, type TiedBody, type Ties } from '../assignments/conflict-of';
import { tiesColumns } from '../assignments/ties.query';
import { latestSecond, standingVerdicts } from '../verdicts/standing-verdicts';

type Person = Ties & { readonly id: string };
type Judged = TiedBody & { readonly assessmentId: string };

/**
 * Items of each assessment whose counting verdict a first reader gave who is tied to the body now, and that nobody else gave
 * since; or a second reader's newest word, which is to be given anew in the same way. What a third person or an appeal decided stands by itself. Looks from the few people who have ties, so that a
 * period of a hundred thousand bodies costs no walk over its verdicts.
 */
export const findTiedVerdicts = async (
  tx: Transaction,
  assessmentIds: readonly string[],
  reading: 'first' | 'second' = 'first',
): Promise<(assessmentId: string) => readonly string[]> => {
  const people = await findTiedReaders(tx);
  const tied = people.length === 0 ? [] : await findTiedAssessments(tx, assessmentIds, people);
  const given = tied.length === 0 ? [] : await findGiven(tx, tied, reading);
  return (id) => given.filter(({ assessmentId }) => assessmentId === id).map(({ itemCode }) => itemCode);
};

/** Everybody who verifies or did, and serves or served a body too or said that there is a conflict. */
const findTiedReaders = (tx: Transaction): Promise<readonly Person[]> =>
  tx.query<Person[]>(
    `select u.id, ${tiesColumns} from users u
      where exists (select 1 from memberships m where m.user_id = u.id and m.role = 'verifier')
        and exists (select 1 from memberships m where m.user_id = u.id and m.public_body_id is not null
                    union all select 1 from conflicts c where c.user_id = u.id and c.ended_at is null)`,
  );

interface Pair {
  readonly assessmentId: string;
  readonly userId: string;
}

const findTiedAssessments = async (
  tx: Transaction,
  assessmentIds: readonly string[],
  people: readonly Person[],
): Promise<readonly Pair[]> => {
  const judged = await tx.query<Judged[]>(
    `select a.id as "assessmentId", b.id as "bodyId", b.parent_id as "parentId", b.region_code as "regionCode"
       from assessments a join public_bodies b on b.id = a.public_body_id where a.id = any($1)`,
    [assessmentIds],
  );
  return judged.flatMap((one) =>
    people
      .filter((person) => conflictOf(person, one) !== null)
      .map(({ id }) => ({ assessmentId: one.assessmentId, userId: id })),
  );
};

const findGiven = (
  tx: Transaction,
  pairs: readonly Pair[],
  reading: 'first' | 'second',
): Promise<readonly { readonly assessmentId: string; readonly itemCode: string }[]> =>
  tx.query<{ assessmentId: string; itemCode: string }[]>(
    `select v.assessment_id as "assessmentId", v.item_code as "itemCode"
       from ${reading === 'first' ? standingVerdicts('v.assessment_id = any($1)') : latestSecond('v.assessment_id = any($1)')} v
       join unnest($1::uuid[], $2::uuid[]) as p(assessment_id, user_id) on p.assessment_id = v.assessment_id and p.user_id = v.verifier_id
      where v.round = $3 order by v.item_code`,
    [pairs.map(({ assessmentId }) => assessmentId), pairs.map(({ userId }) => userId), reading],
  );

/** Second readers who have ended and are tied to the body now: what they read can be given to somebody else. */
export const findTiedSecondReaders = async (
  tx: Transaction,
  assessmentIds: readonly string[],
): Promise<readonly Pair[]> => {
  const people = await findTiedReaders(tx);
  const tied = people.length === 0 ? [] : await findTiedAssessments(tx, assessmentIds, people);
  if (tied.length === 0) return [];
  return tx.query<Pair[]>(
    `select r.assessment_id as "assessmentId", r.user_id as "userId" from second_readers r
       join unnest($1::uuid[], $2::uuid[]) as p(assessment_id, user_id) on p.assessment_id = r.assessment_id and p.user_id = r.user_id
      where r.finished_at is not null`,
    [tied.map(({ assessmentId }) => assessmentId), tied.map(({ userId }) => userId)],
  );
};
