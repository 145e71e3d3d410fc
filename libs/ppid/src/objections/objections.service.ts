import { audit, problem, type Actor } from '@app/access';
import { deadline, longDate } from '@app/calendar';
import { newId, transaction, type ObjectionOutcome, type ObjectionReason, type Transaction } from '@app/database';
import { loadCalendar, MailService, NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findSuperiors } from '../information-requests/desk-people.query';
import { keepEvent } from '../information-requests/request-event';
import { objectionDecisionLetter, objectionLetter } from '../information-requests/request-letters';
import { openSteps } from '../information-requests/request-step';
import { requireStepDay } from '../information-requests/request-steps.service';
import { holdRequest, type KeptRequest } from '../information-requests/request.query';
import { writeToRequester } from '../information-requests/write-to-requester';
import { loadRequestRules } from '../request-rules/request-rules.query';

export interface ObjectionInput {
  readonly revision: number;
  /** Civil date on which it came; null: today. */
  readonly on: string | null;
  readonly reasons: readonly ObjectionReason[];
  readonly text: string;
}

export interface ObjectionDecision {
  readonly revision: number;
  readonly on: string | null;
  readonly outcome: ObjectionOutcome;
  readonly decision: string;
  readonly superiorName: string;
  readonly superiorPosition: string;
}

export interface ObjectionResponse {
  readonly revision: number;
  readonly on: string | null;
  /** `disputed`: taken to the Information Commission. */
  readonly response: 'satisfied' | 'disputed';
  readonly note: string;
}

interface KeptObjection {
  readonly id: string;
  readonly requestId: string;
  readonly number: string;
  readonly outcome: ObjectionOutcome | null;
  readonly response: string | null;
}

/** Objections to the superior of the PPID (UU 14/2008 art. 35 and 36). */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
  ) {}

  /** Enters an objection. Throws `informationRequest.changed`, `informationRequest.day`, `objection.early`, `objection.open`. */
  async file(actor: Actor, requestId: string, input: ObjectionInput): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { request, calendar, on } = await hold(tx, { actor, requestId, input, action: 'informationRequest.write' });
      if (request.hasOpenObjection) throw problem.objectionOpen();
      if (!openSteps(request, on).includes('object')) throw problem.objectionEarly();
      const { rules } = await loadRequestRules(tx, request.organiserId);
      const { dueOn } = deadline(calendar, on, rules.objectionAnswerDays);
      const number = await nextNumber(tx, request);
      // The right is counted from the decision, or from the day on which there should have been one.
      const begins = request.decidedOn ?? request.dueOn ?? on;
      const isLate = on > deadline(calendar, begins, rules.objectionDays).dueOn;
      await tx.query(
        `insert into request_objections (id, request_id, number, filed_on, reasons, text, due_on)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), requestId, number, on, [...new Set(input.reasons)], input.text, dueOn],
      );
      const detail = { number, reasons: input.reasons, dueOn, isLate };
      await this.remember(tx, actor, request, { kind: 'objected', on, text: input.text, detail });
      await writeToRequester(tx, this.mails, request, objectionLetter(request, { number, dueOn }));
      await this.tellSuperiors(tx, request, { number, dueOn });
    });
  }

  /** The superior decides. Throws `objection.decided`. */
  async decide(actor: Actor, objectionId: string, input: ObjectionDecision): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { requestId } = await findObjection(tx, objectionId);
      const { request, on } = await hold(tx, { actor, requestId, input, action: 'objection.decide' });
      const objection = await findObjection(tx, objectionId);
      if (objection.outcome !== null) throw problem.objectionDecided();
      const { outcome, decision, superiorName, superiorPosition } = input;
      await tx.query(
        `update request_objections set outcome = $2, decision = $3, decided_on = $4, superior_name = $5, superior_position = $6
          where id = $1`,
        [objectionId, outcome, decision, on, superiorName, superiorPosition],
      );
      const detail = { number: objection.number, outcome, superiorName, superiorPosition };
      await this.remember(tx, actor, request, { kind: 'objectionDecided', on, text: decision, detail });
      const { rules } = await loadRequestRules(tx, request.organiserId);
      await writeToRequester(
        tx,
        this.mails,
        request,
        objectionDecisionLetter(request, { ...input, disputeDays: rules.disputeDays }),
      );
    });
  }

  /** Notes what the requester made of it: content, or a dispute before the Commission. Throws `informationRequest.step`. */
  async respond(actor: Actor, objectionId: string, input: ObjectionResponse): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const { requestId } = await findObjection(tx, objectionId);
      const { request, on } = await hold(tx, { actor, requestId, input, action: 'informationRequest.write' });
      const { number, outcome, response } = await findObjection(tx, objectionId);
      if (outcome === null || response !== null) throw problem.informationRequestStep();
      await tx.query('update request_objections set response = $2, response_note = $3 where id = $1', [
        objectionId,
        input.response,
        input.note,
      ]);
      const detail = { number, response: input.response };
      await this.remember(tx, actor, request, { kind: 'disputed', on, text: input.note, detail });
    });
  }

  private async remember(
    tx: Transaction,
    actor: Actor,
    request: KeptRequest,
    happening: {
      readonly kind: 'objected' | 'objectionDecided' | 'disputed';
      readonly on: string;
      readonly text: string;
      readonly detail: object;
    },
  ): Promise<void> {
    const { id, publicBodyId, number } = request;
    await keepEvent(tx, id, { ...happening, publicBodyId, userId: actor.userId });
    await tx.query('update information_requests set revision = revision + 1 where id = $1', [id]);
    await audit(tx, actor, `informationRequest.${happening.kind}`, { requestId: id, number });
  }

  private async tellSuperiors(
    tx: Transaction,
    request: KeptRequest,
    { number, dueOn }: { readonly number: string; readonly dueOn: string },
  ): Promise<void> {
    await this.notifications.tell(tx, {
      organiserId: request.organiserId,
      userIds: await findSuperiors(tx, request),
      kind: 'objection',
      title: `Keberatan baru atas permohonan ${request.number}`,
      text: `Keberatan ${number} perlu ditanggapi paling lambat ${longDate(dueOn)}.`,
      href: `/permohonan/${request.id}`,
    });
  }
}

const hold = async (
  tx: Transaction,
  {
    actor,
    requestId,
    input,
    action,
  }: {
    readonly actor: Actor;
    readonly requestId: string;
    readonly input: { readonly revision: number; readonly on: string | null };
    readonly action: 'informationRequest.write' | 'objection.decide';
  },
) => {
  const request = await holdRequest(tx, actor, requestId, action);
  if (request.revision !== input.revision) throw problem.informationRequestChanged();
  const { calendar, today } = await loadCalendar(tx, request.organiserId);
  return { request, calendar, on: requireStepDay(request, { today, on: input.on }) };
};

const findObjection = async (tx: Transaction, id: string): Promise<KeptObjection> => {
  const [found] = await tx.query<KeptObjection[]>(
    `select id, request_id as "requestId", number, outcome, response from request_objections where id = $1`,
    [id],
  );
  if (!found) throw problem.notFound();
  return found;
};

/** An objection is numbered after its request, so that the two registers find each other. */
const nextNumber = async (tx: Transaction, request: KeptRequest): Promise<string> => {
  const [row] = await tx.query<{ taken: number }[]>(
    'select count(*)::int as taken from request_objections where request_id = $1',
    [request.id],
  );
  return `K${(row?.taken ?? 0) + 1}/${request.number}`;
};
