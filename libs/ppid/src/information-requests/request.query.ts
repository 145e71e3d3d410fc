import { problem, requireMay, type Action, type Actor } from '@app/access';
import type {
  DeliveryWay,
  RequestChannel,
  RequesterKind,
  RequestOutcome,
  RequestState,
  Transaction,
} from '@app/database';

/** A request as it is kept. */
export interface KeptRequest {
  readonly id: string;
  readonly organiserId: string;
  readonly publicBodyId: string | null;
  readonly deskName: string;
  readonly number: string;
  readonly channel: RequestChannel;
  readonly receivedOn: string;
  readonly requesterKind: RequesterKind;
  readonly requesterName: string;
  readonly identityKind: string | null;
  readonly identityNumber: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly occupation: string | null;
  readonly information: string;
  readonly purpose: string;
  readonly delivery: DeliveryWay;
  readonly state: RequestState;
  readonly outcome: RequestOutcome | null;
  readonly decidedOn: string | null;
  readonly clockFrom: string;
  readonly clockDays: number;
  readonly dueOn: string | null;
  readonly isExtended: boolean;
  readonly revision: number;
  readonly hasOpenObjection: boolean;
  readonly lastDay: string;
}

const columns = `r.id, r.organiser_id as "organiserId", r.public_body_id as "publicBodyId",
  coalesce(b.name, 'PPID Utama') as "deskName", r.number, r.channel, r.received_on::text as "receivedOn",
  r.requester_kind as "requesterKind", r.requester_name as "requesterName", r.identity_kind as "identityKind",
  r.identity_number as "identityNumber", r.address, r.phone, r.email, r.occupation, r.information, r.purpose, r.delivery,
  r.state, r.outcome, r.decided_on::text as "decidedOn", r.clock_from::text as "clockFrom", r.clock_days as "clockDays",
  r.due_on::text as "dueOn", r.is_extended as "isExtended", r.revision,
  exists (select 1 from request_objections o where o.request_id = r.id and o.outcome is null) as "hasOpenObjection",
  (select max(e.happened_on)::text from information_request_events e where e.request_id = r.id) as "lastDay"`;

const findRequest = async (tx: Transaction, id: string): Promise<KeptRequest> => {
  const [found] = await tx.query<KeptRequest[]>(
    `select ${columns} from information_requests r left join public_bodies b on b.id = r.public_body_id where r.id = $1`,
    [id],
  );
  if (!found) throw problem.notFound();
  return found;
};

/** Holds the request until the transaction ends, so that steps follow each other. Throws what refuses the actor. */
export const holdRequest = async (tx: Transaction, actor: Actor, id: string, action: Action): Promise<KeptRequest> => {
  await tx.query('select 1 from information_requests where id = $1 for update', [id]);
  const found = await findRequest(tx, id);
  requireMay(actor, action, found);
  return found;
};

/** The request for whoever may read it: its desk, and desks that it passed. */
export const loadRequest = async (
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ readonly request: KeptRequest; readonly isElsewhere: boolean }> => {
  const request = await findRequest(tx, id);
  const isElsewhere = actor.publicBodyId !== null && actor.publicBodyId !== request.publicBodyId;
  const passed = isElsewhere && (await hasPassed(tx, id, actor.publicBodyId ?? ''));
  requireMay(actor, 'informationRequest.read', passed ? { ...request, publicBodyId: actor.publicBodyId } : request);
  return { request, isElsewhere };
};

const hasPassed = async (tx: Transaction, requestId: string, publicBodyId: string): Promise<boolean> => {
  const rows = await tx.query<unknown[]>(
    'select 1 from information_request_events where request_id = $1 and public_body_id = $2 limit 1',
    [requestId, publicBodyId],
  );
  return rows.length > 0;
};
