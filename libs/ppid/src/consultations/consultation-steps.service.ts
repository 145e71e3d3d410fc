import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type ConsultationTopic, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { freeSlot } from '../clinic-slots/clinic-slots.query';
import { findDeskPeople } from '../information-requests/desk-people.query';
import { requireDesk } from '../information-requests/request-intake.service';
import { AskerNotices } from './asker-notices';
import { closedLetter, handedOnLetter, replyLetter, unbookedLetter } from './consultation-letters';
import { openDeskSteps, type DeskStep } from './consultation-step';
import {
  holdConsultation,
  keepMessage,
  moveConsultation,
  type KeptConsultation,
  type Moving,
  type Saying,
} from './consultation.query';
import { slotWords } from './slot-words';
import { standingOf } from './standing';

/** Every step names the revision that was on screen. */
export interface ConsultationStepInput {
  readonly revision: number;
  readonly text: string;
}

export interface HandOnInput extends ConsultationStepInput {
  /** Null: the lead PPID's desk. */
  readonly publicBodyId: string | null;
}

export interface PublishInput {
  readonly revision: number;
  readonly topic: ConsultationTopic;
  readonly question: string;
  readonly answer: string;
}

/** What a desk does with a question. Each step throws `consultation.changed` and `consultation.step`. */
@Injectable()
export class ConsultationStepsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: AskerNotices,
    private readonly notifications: NotificationsService,
  ) {}

  /** Answers, and takes the question over where nobody had. */
  async reply(actor: Actor, id: string, input: ConsultationStepInput): Promise<void> {
    await this.take(actor, id, { step: 'reply', input }, async (tx, held) => {
      await this.say(tx, held, { kind: 'reply', text: input.text, userId: actor.userId });
      await this.notices.tell(tx, held, replyLetter(held, input.text));
      return { state: 'answered', assigneeId: held.assigneeId ?? actor.userId };
    });
  }

  /** A word among officers: whoever asked never reads it. */
  async note(actor: Actor, id: string, input: ConsultationStepInput): Promise<void> {
    await this.take(actor, id, { step: 'note', input }, async (tx, held) => {
      await this.say(tx, held, { kind: 'note', text: input.text, userId: actor.userId });
      return {};
    });
  }

  /** Takes it oneself. */
  async assign(actor: Actor, id: string, { revision }: Pick<ConsultationStepInput, 'revision'>): Promise<void> {
    await this.take(actor, id, { step: 'assign', input: { revision } }, async (tx, held) => {
      await this.say(tx, held, { kind: 'assigned', userId: actor.userId });
      return { assigneeId: actor.userId };
    });
  }

  /** Hands it from a unit to the lead PPID, back, or to another unit. Throws `consultation.desk`. */
  async handOn(actor: Actor, id: string, { publicBodyId, ...input }: HandOnInput): Promise<void> {
    await this.take(actor, id, { step: 'handOn', input }, async (tx, held) => {
      if (publicBodyId === held.publicBodyId) throw problem.consultationDesk();
      const { organiserId, number } = held;
      const { name: to } = await requireDesk(tx, { organiserId, publicBodyId });
      await this.say(tx, held, { kind: 'handedOn', text: input.text, userId: actor.userId, detail: { to } });
      // The time was promised by the desk that hands it on.
      await this.giveBackTime(tx, held, actor);
      await this.notifications.tell(tx, {
        organiserId,
        userIds: await findDeskPeople(tx, { organiserId, publicBodyId }),
        kind: 'consultation',
        title: `Pertanyaan klinik diteruskan kepada Anda: ${number}`,
        text: input.text,
        href: `/klinik/${id}`,
      });
      await this.notices.tell(tx, held, handedOnLetter(held, to));
      return { publicBodyId, assigneeId: null, state: 'waiting' };
    });
  }

  async close(actor: Actor, id: string, input: ConsultationStepInput): Promise<void> {
    await this.take(actor, id, { step: 'close', input }, async (tx, held) => {
      await this.say(tx, held, { kind: 'closed', text: input.text, userId: actor.userId });
      await this.giveBackTime(tx, held, actor);
      await this.notices.tell(tx, held, closedLetter(held, input.text));
      return { state: 'closed' };
    });
  }

  async reopen(actor: Actor, id: string, input: ConsultationStepInput): Promise<void> {
    await this.take(actor, id, { step: 'reopen', input }, async (tx, held) => {
      await this.say(tx, held, { kind: 'reopened', text: input.text, userId: actor.userId });
      return { state: 'waiting' };
    });
  }

  /** Makes of it a question that everybody may read, in words of the desk's own: who asked stays unknown. */
  async publish(actor: Actor, id: string, { revision, topic, question, answer }: PublishInput): Promise<void> {
    await this.take(actor, id, { step: 'publish', input: { revision } }, async (tx, held) => {
      const entryId = newId();
      await tx.query(
        `insert into faq_entries (id, organiser_id, topic, question, answer, consultation_id, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [entryId, held.organiserId, topic, question, answer, id, actor.userId],
      );
      await this.say(tx, held, { kind: 'published', userId: actor.userId, detail: { entryId } });
      return {};
    });
  }

  /** An appointment that is still to come becomes free, and whoever booked it is told. */
  private async giveBackTime(tx: Transaction, held: KeptConsultation, { userId }: Actor): Promise<void> {
    const { slot, id, timeZone } = held;
    if (slot === null || Date.parse(slot.startsAt) <= Date.now()) return;
    await freeSlot(tx, id);
    await this.say(tx, held, { kind: 'unbooked', userId });
    await this.notices.tell(tx, held, unbookedLetter(held, slotWords(slot, timeZone)));
  }

  private say(
    tx: Transaction,
    { id, publicBodyId }: KeptConsultation,
    saying: Omit<Saying, 'publicBodyId'>,
  ): Promise<void> {
    return keepMessage(tx, id, { publicBodyId, ...saying });
  }

  private async take(
    actor: Actor,
    id: string,
    { step, input }: { readonly step: DeskStep; readonly input: Pick<ConsultationStepInput, 'revision'> },
    act: (tx: Transaction, held: KeptConsultation) => Promise<Moving>,
  ): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const held = await holdConsultation(tx, actor, id, 'consultation.serve');
      if (held.revision !== input.revision) throw problem.consultationChanged();
      if (!openDeskSteps(standingOf(held)).includes(step)) throw problem.consultationStep();
      await moveConsultation(tx, held, await act(tx, held));
      await audit(tx, actor, `consultation.${step}`, { consultationId: id, number: held.number });
    });
  }
}
