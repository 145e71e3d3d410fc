/** What is said about items: between people of a body, to the organiser, and by it to all. */
import { instant, type Transaction } from '@app/database';
import type {
  AnnouncementView,
  AskedQuestionView,
  ColleagueView,
  ItemCommentView,
  ItemQuestionView,
  ReceivedAnnouncementView,
} from './conversation-views';

/** Oldest first, settled ones too. */
export const findComments = (
  tx: Transaction,
  assessmentId: string,
  id: string | null = null,
): Promise<ItemCommentView[]> =>
  tx.query<ItemCommentView[]>(
    `select c.id, c.item_code as "itemCode", c.text, a.name as author, ${instant('c.at')} as at,
            ${instant('c.resolved_at')} as "resolvedAt", r.name as "resolvedBy"
       from item_comments c join users a on a.id = c.author_id left join users r on r.id = c.resolved_by
      where c.assessment_id = $1 and ($2::uuid is null or c.id = $2) order by c.id`,
    [assessmentId, id],
  );

/** Everybody who serves at the body. */
export const findColleagues = (tx: Transaction, publicBodyId: string): Promise<ColleagueView[]> =>
  tx.query<ColleagueView[]>(
    `select distinct u.id as "userId", u.name from memberships m join users u on u.id = m.user_id
      where m.public_body_id = $1 and m.role in ('unitPpid','superior') and m.ended_at is null order by u.name, u.id`,
    [publicBodyId],
  );

const questionColumns = `
  q.id, q.item_code as "itemCode", q.text, a.name as "askedBy", ${instant('q.asked_at')} as "askedAt",
  q.answer, w.name as "answeredBy", ${instant('q.answered_at')} as "answeredAt"`;

const questionTables = `
  from item_questions q join users a on a.id = q.asked_by left join users w on w.id = q.answered_by`;

/** Of one questionnaire, oldest first. */
export const findQuestions = (
  tx: Transaction,
  assessmentId: string,
  id: string | null = null,
): Promise<ItemQuestionView[]> =>
  tx.query<ItemQuestionView[]>(
    `select ${questionColumns} ${questionTables}
      where q.assessment_id = $1 and ($2::uuid is null or q.id = $2) order by q.id`,
    [assessmentId, id],
  );

/** A question before its item's words are put to it. */
export type AskedRow = Omit<AskedQuestionView, 'item'> & {
  readonly instrumentCode: string;
  readonly askedById: string;
};

/** Of a whole period: unanswered ones first, the longest waiting on top; then those answered last. */
export const findAsked = (tx: Transaction, periodId: string, id: string | null = null): Promise<AskedRow[]> =>
  tx.query<AskedRow[]>(
    `select ${questionColumns}, q.assessment_id as "assessmentId", q.asked_by as "askedById", b.name as body,
            s.instrument_code as "instrumentCode",
            exists (select 1 from announcements n where n.question_id = q.id and n.withdrawn_at is null) as published
       ${questionTables} join assessments s on s.id = q.assessment_id join public_bodies b on b.id = s.public_body_id
      where s.period_id = $1 and ($2::uuid is null or q.id = $2)
      order by q.answered_at is not null, case when q.answered_at is null then q.id end, q.answered_at desc, q.id
      limit 500`,
    [periodId, id],
  );

const announcementColumns = `
  n.id, n.category, n.item_code as "itemCode", n.title, n.text, ${instant('n.announced_at')} as at, u.name as by`;

/** To whom an announcement is meant, of an assessment under the alias `s`. */
const reaches = `n.period_id = s.period_id and n.withdrawn_at is null and (n.category is null or n.category = s.category)
  and (n.instrument_code is null or n.instrument_code = s.instrument_code)`;

/** Of a period, newest first; those taken back are left out. */
export const findAnnouncements = (
  tx: Transaction,
  periodId: string,
  id: string | null = null,
): Promise<AnnouncementView[]> =>
  tx.query<AnnouncementView[]>(
    `select ${announcementColumns} from announcements n join users u on u.id = n.announced_by
      where n.period_id = $1 and n.withdrawn_at is null and ($2::uuid is null or n.id = $2) order by n.id desc`,
    [periodId, id],
  );

/** What one questionnaire's people are told, newest first. */
export const findAnnouncementsTo = (tx: Transaction, assessmentId: string): Promise<AnnouncementView[]> =>
  tx.query<AnnouncementView[]>(
    `select ${announcementColumns} from assessments s join announcements n on ${reaches}
       join users u on u.id = n.announced_by where s.id = $1 order by n.id desc`,
    [assessmentId],
  );

const MOST_RECEIVED = 20;

/** What a body is told in all periods that run, newest first. */
export const findReceived = (tx: Transaction, publicBodyId: string): Promise<ReceivedAnnouncementView[]> =>
  tx.query<ReceivedAnnouncementView[]>(
    `select ${announcementColumns}, s.id as "assessmentId", p.title as period
       from assessments s join periods p on p.id = s.period_id and p.state = 'open'
       join announcements n on ${reaches} join users u on u.id = n.announced_by
      where s.public_body_id = $1 order by n.id desc limit ${MOST_RECEIVED}`,
    [publicBodyId],
  );

/** Everybody who serves at a body that an announcement is for. */
export const findReached = async (tx: Transaction, announcementId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct m.user_id as id from announcements n join assessments s on ${reaches}
       join memberships m on m.public_body_id = s.public_body_id and m.role in ('unitPpid','superior') and m.ended_at is null
      where n.id = $1 and s.state <> 'withdrawn' order by 1`,
    [announcementId],
  );
  return rows.map(({ id }) => id);
};

/** Who answers questions at the organiser. */
export const findOfficers = async (tx: Transaction, organiserId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }[]>(
    `select user_id as id from memberships where organiser_id = $1 and role = 'organiserAdmin' and ended_at is null order by 1`,
    [organiserId],
  );
  return rows.map(({ id }) => id);
};
