import { may, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { fromCursor, pageOf, transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findFreeSlots } from '../clinic-slots/clinic-slots.query';
import { openAskerSteps, openDeskSteps } from './consultation-step';
import type { ConsultationCard, ConsultationView, SlotView } from './consultation-views';
import { findMessages, loadConsultation, serves, type KeptConsultation } from './consultation.query';
import {
  countConsultations,
  findConsultations,
  type ConsultationFilter,
  type ConsultationSort,
} from './consultations.query';
import { standingOf } from './standing';

export interface ConsultationsAsk {
  readonly q?: string;
  readonly filter?: ConsultationFilter;
  readonly sort?: ConsultationSort;
  readonly cursor?: string;
}

export interface ConsultationPage {
  readonly items: readonly ConsultationCard[];
  readonly next: string | null;
  readonly total: number;
  readonly counts: Readonly<Record<ConsultationFilter, number>>;
}

const pageLength = 50;

/** Questions as officers see them. */
@Injectable()
export class ConsultationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** One page: of the own desk and of the own questions, or of all desks for the lead PPID. */
  async page(actor: Actor, { q = '', filter, sort = 'waiting', cursor }: ConsultationsAsk): Promise<ConsultationPage> {
    const after = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && !after) throw problem.cursorInvalid();
    const organiserId = organiserOf(actor);
    const { publicBodyId, userId } = actor;
    requireMay(actor, 'consultation.read', { organiserId, publicBodyId });
    return transaction(this.dataSource, async (tx) => {
      const sought = { organiserId, publicBodyId, userId, filter: filter ?? null, q };
      const rows = await findConsultations(tx, sought, { sort, after, limit: pageLength + 1 });
      const { items, next } = pageOf(rows, pageLength, ({ key, id }) => ({ key, id }));
      const { all, ...counts } = await countConsultations(tx, sought);
      return {
        items: items.map(({ key: _, ...card }) => card),
        next,
        total: filter ? counts[filter] : all,
        counts,
      };
    });
  }

  /** One with all that was said; notes among officers only for those who serve at a desk. */
  async show(actor: Actor, id: string): Promise<ConsultationView> {
    return transaction(this.dataSource, async (tx) => {
      const kept = await loadConsultation(tx, actor, id);
      const { organiserId, askerBodyId } = kept;
      const isDesk = serves(actor, kept);
      const isAsker =
        kept.askerUserId !== null && may(actor, 'consultation.ask', { organiserId, publicBodyId: askerBodyId });
      const isOnlyAsker = actor.publicBodyId !== null && actor.publicBodyId === askerBodyId && !isDesk;
      const messages = await findMessages(tx, id);
      return {
        ...viewOf(kept),
        messages: isOnlyAsker ? messages.filter(({ kind }) => kind !== 'note') : messages,
        deskSteps: isDesk ? openDeskSteps(standingOf(kept)) : [],
        askerSteps: isAsker ? openAskerSteps(standingOf(kept)) : [],
      };
    });
  }

  /** Free times of the desk on which the question lies. */
  async freeSlots(actor: Actor, id: string): Promise<readonly SlotView[]> {
    return transaction(this.dataSource, async (tx) => findFreeSlots(tx, await loadConsultation(tx, actor, id)));
  }
}

const viewOf = (kept: KeptConsultation) => {
  const { id, number, channel, topic, question, deskName, aboutBodyName, state, askedAt, waitingSince } = kept;
  const { rating, ratingNote, slot, revision, publicBodyId, assigneeId, assigneeName } = kept;
  return {
    ...{ id, number, channel, topic, question, deskName, aboutBodyName, state, askedAt, waitingSince },
    ...{ rating, ratingNote, slot, revision },
    asker: { name: kept.askerName, bodyName: kept.askerBodyName, email: kept.email, phone: kept.phone },
    desk: { publicBodyId, name: deskName },
    assignee: assigneeId === null ? null : { userId: assigneeId, name: assigneeName ?? '' },
  };
};
