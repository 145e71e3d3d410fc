import { organiserOf, problem, requireMay, may, type Actor } from '@app/access';
import { addDays, isWorkingDay, type HolidayCalendar } from '@app/calendar';
import { fromCursor, pageOf, transaction, type Transaction } from '@app/database';
import { loadCalendar } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dueOf, usedDays } from './request-clock';
import { openSteps } from './request-step';
import type { Desk, RequestCard, RequestView } from './request-views';
import { loadRequest, type KeptRequest } from './request.query';
import {
  countRequests,
  findDesks,
  findObjections,
  findRequestEvents,
  findRequests,
  type RequestFilter,
  type RequestLine,
  type RequestSort,
  type Sought,
} from './requests.query';

export interface RequestsAsk {
  readonly q?: string;
  readonly filter?: RequestFilter;
  readonly sort?: RequestSort;
  readonly cursor?: string;
}

export interface RequestPage {
  readonly items: readonly RequestCard[];
  readonly next: string | null;
  readonly total: number;
  readonly counts: Readonly<Record<RequestFilter, number>>;
  readonly today: string;
}

const pageLength = 50;
/** Due within so many working days is due soon. */
const SOON_DAYS = 3;

/** Requests as their desks see them. */
@Injectable()
export class RequestsService {
  constructor(private readonly dataSource: DataSource) {}

  /** One page: of the own desk, or of all desks for the lead PPID. The most urgent first. */
  async page(actor: Actor, { q = '', filter, sort = 'due', cursor }: RequestsAsk): Promise<RequestPage> {
    const after = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && !after) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      const { sought, calendar } = await this.soughtBy(tx, actor, { q, filter });
      const rows = await findRequests(tx, sought, { sort, after, limit: pageLength + 1 });
      const { items, next } = pageOf(rows, pageLength, ({ key, id }) => ({ key, id }));
      const { all, ...counts } = await countRequests(tx, sought);
      return {
        items: items.map((line) => cardOf(line, { calendar, today: sought.today })),
        next,
        total: filter ? counts[filter] : all,
        counts,
        today: sought.today,
      };
    });
  }

  /** One request with all that happened to it. */
  async show(actor: Actor, id: string): Promise<RequestView> {
    return transaction(this.dataSource, async (tx) => {
      const { request, isElsewhere } = await loadRequest(tx, actor, id);
      const { calendar, today } = await loadCalendar(tx, request.organiserId);
      const mayWrite = may(actor, 'informationRequest.write', request);
      return {
        ...bodyOf(request),
        daysLeft: daysLeft(request.dueOn, { calendar, today }),
        due: dueView(request, calendar),
        today,
        steps: mayWrite ? openSteps(request, today) : [],
        isElsewhere,
        mayDecideObjection: may(actor, 'objection.decide', request),
        events: await findRequestEvents(tx, id),
        objections: await findObjections(tx, id),
      };
    });
  }

  /** Desks to hand a request to, or to enter one for: the first of those that the words find. */
  async desks(actor: Actor, q: string): Promise<readonly Desk[]> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'informationRequest.write', { organiserId, publicBodyId: actor.publicBodyId });
      return findDesks(tx, organiserId, q);
    });
  }

  private async soughtBy(
    tx: Transaction,
    actor: Actor,
    { q, filter }: { readonly q: string; readonly filter: RequestFilter | undefined },
  ): Promise<{ readonly sought: Sought; readonly calendar: HolidayCalendar }> {
    const organiserId = organiserOf(actor);
    const { publicBodyId } = actor;
    requireMay(actor, 'informationRequest.read', { organiserId, publicBodyId });
    const { calendar, today } = await loadCalendar(tx, organiserId);
    const soon = dueOf(calendar, { from: today, days: SOON_DAYS }).dueOn;
    return { sought: { organiserId, publicBodyId, filter: filter ?? null, q, today, soon }, calendar };
  }
}

interface At {
  readonly calendar: HolidayCalendar;
  readonly today: string;
}

/** Working days from tomorrow to the due day; negative: so many have passed since. Null without a clock. */
export const daysLeft = (dueOn: string | null, { calendar, today }: At): number | null => {
  if (dueOn === null) return null;
  if (dueOn >= today) return usedDays(calendar, { from: today, days: 0 }, dueOn);
  let late = 0;
  for (let day = addDays(dueOn, 1); day <= today; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) late++;
  return -Math.max(1, late);
};

const cardOf = ({ key: _, ...line }: RequestLine, at: At): RequestCard => ({
  ...line,
  daysLeft: daysLeft(line.dueOn, at),
});

const dueView = (request: KeptRequest, calendar: HolidayCalendar): RequestView['due'] => {
  if (request.state !== 'open') return null;
  const { dueOn, isProvisional, days } = dueOf(calendar, { from: request.clockFrom, days: request.clockDays });
  return { from: request.clockFrom, workingDays: request.clockDays, dueOn, isProvisional, days };
};

const bodyOf = (request: KeptRequest) => {
  const { id, number, channel, receivedOn, information, deskName, state, outcome, dueOn, isExtended } = request;
  const { hasOpenObjection, purpose, delivery, decidedOn, revision, publicBodyId } = request;
  return {
    ...{ id, number, channel, receivedOn, information, deskName, state, outcome, dueOn, isExtended, hasOpenObjection },
    ...{ purpose, delivery, decidedOn, revision },
    desk: { publicBodyId, name: deskName },
    requester: {
      kind: request.requesterKind,
      name: request.requesterName,
      identityKind: request.identityKind,
      identityNumber: request.identityNumber,
      address: request.address,
      phone: request.phone,
      email: request.email,
      occupation: request.occupation,
    },
  };
};
