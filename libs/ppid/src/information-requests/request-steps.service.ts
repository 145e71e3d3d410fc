import { audit, problem, type Actor } from '@app/access';
import { transaction, type RequestOutcome, type RequestState, type Transaction } from '@app/database';
import { loadCalendar, MailService, NotificationsService } from '@app/office';
import type { HolidayCalendar } from '@app/calendar';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestRules } from '../request-rules/request-rules';
import { loadRequestRules } from '../request-rules/request-rules.query';
import { findDeskPeople } from './desk-people.query';
import { dueOf, extended, resumed, stopped, type RequestClock } from './request-clock';
import { keepEvent, type RequestHappening } from './request-event';
import { requireDesk } from './request-intake.service';
import { decisionLetter, extensionLetter, forwardLetter, stopLetter, type RequestLetter } from './request-letters';
import { openSteps, type RequestStep } from './request-step';
import type { DecisionDetail } from './request-views';
import { writeToRequester } from './write-to-requester';
import { holdRequest, type KeptRequest } from './request.query';

/** Every step names the revision that was on screen and the day on which it was taken. */
export interface StepInput {
  readonly revision: number;
  /** Civil date; null: today. */
  readonly on: string | null;
  readonly text: string;
}

export interface DecideInput extends StepInput, DecisionDetail {}

export interface ForwardInput extends StepInput {
  /** Null: the lead PPID's desk. */
  readonly publicBodyId: string | null;
}

/** The identity that was missing, where it came now. */
export interface ResumeInput extends StepInput {
  readonly identityKind: string | null;
  readonly identityNumber: string | null;
}

/** What a step makes of a request: what changes, what is remembered, what the requester is told. */
interface Outcome {
  readonly changes: Partial<Changes>;
  readonly happening: Omit<RequestHappening, 'on' | 'publicBodyId' | 'userId'>;
  readonly letter?: RequestLetter;
}

interface Changes {
  readonly state: RequestState;
  readonly publicBodyId: string | null;
  readonly outcome: RequestOutcome;
  readonly decidedOn: string;
  readonly clock: RequestClock;
  readonly isExtended: boolean;
  readonly identityKind: string | null;
  readonly identityNumber: string | null;
}

interface Standing {
  readonly tx: Transaction;
  readonly request: KeptRequest;
  readonly rules: RequestRules;
  readonly calendar: HolidayCalendar;
  /** The day of the step. */
  readonly on: string;
}

const clockOf = ({ clockFrom, clockDays }: KeptRequest): RequestClock => ({ from: clockFrom, days: clockDays });

/** What an officer does with a request. Each step throws `informationRequest.changed`, `.step` and `.day`. */
@Injectable()
export class RequestStepsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly notifications: NotificationsService,
  ) {}

  /** Asks the requester for what is missing: the clock stands still until it comes. */
  async stop(actor: Actor, id: string, input: StepInput): Promise<void> {
    await this.take(actor, id, { step: 'stop', input }, ({ request, calendar, on }) => ({
      changes: { state: 'stopped', clock: stopped(calendar, clockOf(request), on) },
      happening: { kind: 'stopped', text: input.text },
      letter: stopLetter(request, input.text),
    }));
  }

  /** Goes on with what came. */
  async resume(actor: Actor, id: string, input: ResumeInput): Promise<void> {
    await this.take(actor, id, { step: 'resume', input }, ({ request, on }) => ({
      changes: {
        state: 'open',
        clock: resumed(clockOf(request), on),
        identityKind: input.identityKind ?? request.identityKind,
        identityNumber: input.identityNumber ?? request.identityNumber,
      },
      happening: { kind: 'resumed', text: input.text },
    }));
  }

  /** Takes the one prolongation, with its written reason, before the request is due. */
  async extend(actor: Actor, id: string, input: StepInput): Promise<void> {
    await this.take(actor, id, { step: 'extend', input }, ({ request, rules, calendar, on }) => {
      if (request.dueOn !== null && on > request.dueOn) throw problem.informationRequestOverdue();
      const clock = extended(clockOf(request), rules.extensionDays);
      const { dueOn } = dueOf(calendar, clock);
      return {
        changes: { clock, isExtended: true },
        happening: { kind: 'extended', text: input.text, detail: { days: rules.extensionDays, dueOn } },
        letter: extensionLetter(request, { text: input.text, dueOn }),
      };
    });
  }

  /** Hands it to another desk of the organiser. Throws `informationRequest.desk`. */
  async forward(actor: Actor, id: string, input: ForwardInput): Promise<void> {
    await this.take(actor, id, { step: 'forward', input }, async ({ tx, request, rules, on }) => {
      if (input.publicBodyId === request.publicBodyId) throw problem.informationRequestDesk();
      const { organiserId } = request;
      const { name: to } = await requireDesk(tx, { organiserId, publicBodyId: input.publicBodyId });
      const clock = rules.forwardingClock === 'startsAnew' ? { from: on, days: rules.answerDays } : clockOf(request);
      await this.tellNewDesk(tx, request, input);
      return {
        changes: { publicBodyId: input.publicBodyId, clock },
        happening: {
          kind: 'forwarded',
          text: input.text,
          detail: { to, toId: input.publicBodyId, clock: rules.forwardingClock },
        },
        letter: forwardLetter(request, { to, text: input.text }),
      };
    });
  }

  /** Answers. Throws `informationRequest.ground` and `informationRequest.identity`. */
  async decide(actor: Actor, id: string, input: DecideInput): Promise<void> {
    await this.take(actor, id, { step: 'decide', input }, ({ request, rules, on }) => {
      requireGrounds(input);
      requireIdentity(rules, request, input.outcome);
      const { outcome, ground, consequenceTest, cost } = input;
      const detail = { outcome, ground, consequenceTest, cost, isLate: request.dueOn !== null && on > request.dueOn };
      return {
        changes: { state: 'decided', outcome, decidedOn: on },
        happening: { kind: 'decided', text: input.text, detail },
        letter: decisionLetter(request, { ...input, objectionDays: rules.objectionDays }),
      };
    });
  }

  /** Notes that the information reached the requester. */
  async deliver(actor: Actor, id: string, input: StepInput): Promise<void> {
    await this.take(actor, id, { step: 'deliver', input }, () => ({
      changes: { state: 'delivered' },
      happening: { kind: 'delivered', text: input.text },
    }));
  }

  /** Notes that the requester takes it back, or did not complete it. */
  async withdraw(actor: Actor, id: string, input: StepInput): Promise<void> {
    await this.take(actor, id, { step: 'withdraw', input }, () => ({
      changes: { state: 'withdrawn' },
      happening: { kind: 'withdrawn', text: input.text },
    }));
  }

  private async take(
    actor: Actor,
    id: string,
    { step, input }: { readonly step: RequestStep; readonly input: StepInput },
    work: (standing: Standing) => Outcome | Promise<Outcome>,
  ): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const request = await holdRequest(tx, actor, id, 'informationRequest.write');
      if (request.revision !== input.revision) throw problem.informationRequestChanged();
      const { calendar, today } = await loadCalendar(tx, request.organiserId);
      const on = requireStepDay(request, { today, on: input.on });
      if (!openSteps(request, on).includes(step)) {
        if (step === 'extend' && !request.isExtended && request.state === 'open')
          throw problem.informationRequestOverdue();
        throw problem.informationRequestStep();
      }
      const { rules } = await loadRequestRules(tx, request.organiserId);
      const { changes, happening, letter } = await work({ tx, request, rules, calendar, on });
      await keepChanges(tx, request, { changes, calendar });
      const { publicBodyId } = request;
      await keepEvent(tx, id, { ...happening, on, publicBodyId, userId: actor.userId });
      await audit(tx, actor, `informationRequest.${happening.kind}`, { requestId: id, number: request.number });
      if (letter) await writeToRequester(tx, this.mails, request, letter);
    });
  }

  private async tellNewDesk(
    tx: Transaction,
    request: KeptRequest,
    { publicBodyId, text }: ForwardInput,
  ): Promise<void> {
    const { organiserId, number, deskName, id } = request;
    await this.notifications.tell(tx, {
      organiserId,
      userIds: await findDeskPeople(tx, { organiserId, publicBodyId }),
      kind: 'information-request',
      title: `Permohonan ${number} diteruskan kepada Anda`,
      text: `Dari ${deskName}: ${text}`,
      href: `/permohonan/${id}`,
    });
  }
}

/** The day a step counts on: no earlier than what happened last, and not in the future. */
export const requireStepDay = (
  { lastDay }: Pick<KeptRequest, 'lastDay'>,
  { today, on }: { readonly today: string; readonly on: string | null },
): string => {
  const day = on ?? today;
  if (day < lastDay || day > today) throw problem.informationRequestDay({ earliest: lastDay, latest: today });
  return day;
};

const requireGrounds = ({ outcome, ground, consequenceTest }: DecisionDetail): void => {
  const isRefusal = outcome === 'refused' || outcome === 'part';
  if (isRefusal && !(ground?.trim() && consequenceTest?.trim())) throw problem.informationRequestGround();
};

const requireIdentity = (rules: RequestRules, { identityNumber }: KeptRequest, outcome: RequestOutcome): void => {
  const gives = outcome === 'granted' || outcome === 'part';
  if (gives && rules.identity === 'beforeAnswer' && identityNumber === null) throw problem.informationRequestIdentity();
};

const keepChanges = async (
  tx: Transaction,
  request: KeptRequest,
  { changes, calendar }: { readonly changes: Partial<Changes>; readonly calendar: HolidayCalendar },
): Promise<void> => {
  const next = { ...request, ...changes };
  const clock = changes.clock ?? clockOf(request);
  const dueOn = next.state === 'open' ? dueOf(calendar, clock).dueOn : null;
  await tx.query(
    `update information_requests set state = $2, public_body_id = $3, outcome = $4, decided_on = $5, clock_from = $6,
            clock_days = $7, due_on = $8, is_extended = $9, identity_kind = $10, identity_number = $11, revision = revision + 1
      where id = $1`,
    [
      request.id,
      ...[next.state, next.publicBodyId, next.outcome, next.decidedOn, clock.from, clock.days, dueOn],
      ...[next.isExtended, next.identityKind, next.identityNumber],
    ],
  );
};
