import { may, problem, requireMay, type Action, type Actor } from '@app/access';
import {
  type ClinicWay,
  type ConsultationChannel,
  type ConsultationMessageKind,
  type ConsultationState,
  type ConsultationTopic,
  instant,
  newId,
  type Transaction,
} from '@app/database';
import type { ConsultationMessageView, SlotView } from './consultation-views';

/** A consultation as it is kept, with the names that screens show. */
export interface KeptConsultation {
  readonly id: string;
  readonly organiserId: string;
  readonly organiserName: string;
  readonly timeZone: string;
  readonly publicBodyId: string | null;
  readonly deskName: string;
  readonly number: string;
  readonly channel: ConsultationChannel;
  readonly askerUserId: string | null;
  readonly askerBodyId: string | null;
  readonly askerBodyName: string | null;
  readonly askerName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly topic: ConsultationTopic;
  readonly aboutBodyName: string | null;
  readonly question: string;
  readonly state: ConsultationState;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly askedAt: string;
  readonly waitingSince: string | null;
  readonly firstAnsweredAt: string | null;
  readonly rating: number | null;
  readonly ratingNote: string | null;
  readonly revision: number;
  readonly slot: SlotView | null;
}

interface Row extends Omit<KeptConsultation, 'slot'> {
  readonly slotId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly way: ClinicWay;
  readonly place: string;
}

const select = `
  select c.id, c.organiser_id as "organiserId", o.name as "organiserName", o.time_zone as "timeZone",
         c.public_body_id as "publicBodyId", coalesce(d.name, 'PPID Utama') as "deskName", c.number, c.channel,
         c.asker_user_id as "askerUserId", c.asker_body_id as "askerBodyId", k.name as "askerBodyName",
         c.asker_name as "askerName", c.email, c.phone, c.topic, w.name as "aboutBodyName", c.question, c.state,
         c.assignee_id as "assigneeId", u.name as "assigneeName", ${instant('c.asked_at')} as "askedAt",
         ${instant('c.waiting_since')} as "waitingSince", ${instant('c.first_answered_at')} as "firstAnsweredAt",
         c.rating, c.rating_note as "ratingNote", c.revision, s.id as "slotId", ${instant('s.starts_at')} as "startsAt",
         ${instant('s.ends_at')} as "endsAt", s.way, s.place
    from consultations c join organisers o on o.id = c.organiser_id
    left join public_bodies d on d.id = c.public_body_id left join public_bodies k on k.id = c.asker_body_id
    left join public_bodies w on w.id = c.about_body_id left join users u on u.id = c.assignee_id
    left join clinic_slots s on s.consultation_id = c.id`;

const keptOf = ({ slotId, startsAt, endsAt, way, place, ...row }: Row): KeptConsultation => ({
  ...row,
  slot: slotId === null ? null : { id: slotId, startsAt, endsAt, way, place },
});

const findConsultation = async (tx: Transaction, id: string): Promise<KeptConsultation> => {
  const [found] = await tx.query<Row[]>(`${select} where c.id = $1`, [id]);
  if (!found) throw problem.notFound();
  return keptOf(found);
};

/** Holds it until the transaction ends, so that what is said follows each other. Throws what refuses the actor. */
export const holdConsultation = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  side: Extract<Action, 'consultation.serve' | 'consultation.ask'>,
): Promise<KeptConsultation> => {
  await tx.query('select 1 from consultations where id = $1 for update', [id]);
  const found = await findConsultation(tx, id);
  const { organiserId } = found;
  const publicBodyId = side === 'consultation.ask' ? found.askerBodyId : found.publicBodyId;
  requireMay(actor, side, { organiserId, publicBodyId });
  return found;
};

/** The consultation behind a secret link, held. Throws `access.notFound`. */
export const holdBySecret = async (tx: Transaction, secretHash: string): Promise<KeptConsultation> => {
  const [found] = await tx.query<{ id: string }[]>('select id from consultations where secret_hash = $1 for update', [
    secretHash,
  ]);
  if (!found) throw problem.notFound();
  return findConsultation(tx, found.id);
};

/** For whoever may read it: its desk, the desks it passed, and the body that asks. */
export const loadConsultation = async (tx: Transaction, actor: Actor, id: string): Promise<KeptConsultation> => {
  const found = await findConsultation(tx, id);
  const { organiserId } = found;
  const own = { organiserId, publicBodyId: actor.publicBodyId };
  const isOwn =
    actor.publicBodyId !== null &&
    (actor.publicBodyId === found.askerBodyId || (await hasLainAt(tx, id, actor.publicBodyId)));
  requireMay(actor, 'consultation.read', isOwn ? own : found);
  return found;
};

const hasLainAt = async (tx: Transaction, id: string, publicBodyId: string): Promise<boolean> => {
  const rows = await tx.query<unknown[]>(
    'select 1 from consultation_messages where consultation_id = $1 and public_body_id = $2 limit 1',
    [id, publicBodyId],
  );
  return rows.length > 0;
};

/** Whether the actor serves at the desk on which it lies. */
export const serves = (actor: Actor, { organiserId, publicBodyId }: KeptConsultation): boolean =>
  may(actor, 'consultation.serve', { organiserId, publicBodyId });

/** What was said, oldest first. */
export const findMessages = (tx: Transaction, consultationId: string): Promise<ConsultationMessageView[]> =>
  tx.query<ConsultationMessageView[]>(
    `select m.id, m.kind, m.text, coalesce(b.name, 'PPID Utama') as "deskName", u.name as "by", m.detail,
            ${instant('m.at')} as "at"
       from consultation_messages m left join public_bodies b on b.id = m.public_body_id
       left join users u on u.id = m.user_id where m.consultation_id = $1 order by m.id`,
    [consultationId],
  );

export interface Saying {
  readonly kind: ConsultationMessageKind;
  readonly text?: string | null;
  readonly detail?: object;
  readonly publicBodyId: string | null;
  /** Null: the asker without an account. */
  readonly userId: string | null;
  /** When it was said, where that was earlier: an ISO instant. */
  readonly at?: string;
}

/** Writes down what was said or done. */
export const keepMessage = async (
  tx: Transaction,
  consultationId: string,
  { kind, text = null, detail = {}, publicBodyId, userId, at }: Saying,
): Promise<void> => {
  await tx.query(
    `insert into consultation_messages (id, consultation_id, kind, text, public_body_id, user_id, detail, at)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce($8::timestamptz, now()))`,
    [newId(), consultationId, kind, text, publicBodyId, userId, JSON.stringify(detail), at ?? null],
  );
};

/** What a step makes of a consultation; what is left out stays. */
export interface Moving {
  readonly state?: ConsultationState;
  readonly publicBodyId?: string | null;
  readonly assigneeId?: string | null;
}

/** Moves it on: the times of waiting, of the first answer and of closing follow from the state. */
export const moveConsultation = async (tx: Transaction, held: KeptConsultation, moving: Moving): Promise<void> => {
  const { state, publicBodyId, assigneeId } = { ...held, ...moving };
  await tx.query(
    `update consultations set state = $2, public_body_id = $3, assignee_id = $4, revision = revision + 1,
            waiting_since = case when $2 = 'waiting' then coalesce(waiting_since, now()) end,
            first_answered_at = case when $2 = 'answered' then coalesce(first_answered_at, now()) else first_answered_at end,
            closed_at = case when $2 = 'closed' then coalesce(closed_at, now()) end
      where id = $1`,
    [held.id, state, publicBodyId, assigneeId],
  );
};
