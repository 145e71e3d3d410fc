import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import { sha256 } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bookSlot, freeSlot } from '../clinic-slots/clinic-slots.query';
import { findDeskPeople } from '../information-requests/desk-people.query';
import { AskerNotices } from './asker-notices';
import { bookedLetter } from './consultation-letters';
import { openAskerSteps, type AskerStep } from './consultation-step';
import {
  findMessages,
  holdBySecret,
  holdConsultation,
  keepMessage,
  moveConsultation,
  type KeptConsultation,
  type Moving,
} from './consultation.query';
import type { AskerPage, ConsultationMessageView } from './consultation-views';
import { slotWords } from './slot-words';
import { standingOf } from './standing';

export interface RatingInput {
  /** 1 to 5. */
  readonly rating: number;
  readonly note: string | null;
}

/** Who asks: the holder of the secret link, or an officer of the body that asks. */
export type Asker = { readonly token: string } | { readonly actor: Actor; readonly id: string };

/** What an asker reads never names an officer, nor repeats what officers say among themselves. */
const hidden: ReadonlySet<string> = new Set(['note', 'assigned', 'published']);

/** Of what belongs to a kind alone, what an asker may read. */
const told = ({ kind, detail }: ConsultationMessageView): Readonly<Record<string, unknown>> => {
  if (kind === 'handedOn') return { to: detail['to'] };
  return kind === 'booked' || kind === 'rated' ? detail : {};
};

/** What whoever asked does with their question. Each throws `access.notFound` and `consultation.step`. */
@Injectable()
export class AskerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: AskerNotices,
    private readonly notifications: NotificationsService,
  ) {}

  /** The page behind the secret link. */
  async open(token: string): Promise<AskerPage> {
    return transaction(this.dataSource, async (tx) => {
      const held = await holdBySecret(tx, sha256(token));
      const messages = (await findMessages(tx, held.id))
        .filter(({ kind }) => !hidden.has(kind))
        .map((message) => ({
          ...message,
          by: null,
          // Why a desk hands a question on is said among officers.
          text: message.kind === 'handedOn' ? null : message.text,
          detail: told(message),
        }));
      const { organiserName, timeZone, number, topic, question, deskName, aboutBodyName, state } = held;
      const { askedAt, waitingSince, rating, ratingNote, slot } = held;
      return {
        ...{ organiserName, timeZone, number, topic, question, deskName, aboutBodyName, state },
        ...{ askedAt, waitingSince, rating, ratingNote, slot, messages },
        steps: openAskerSteps(standingOf(held)),
      };
    });
  }

  /** Asks on; what was closed is opened again. */
  async followUp(asker: Asker, text: string): Promise<void> {
    await this.act(asker, 'followUp', async (tx, held) => {
      await this.say(tx, { asker, held }, { kind: 'followUp', text });
      await this.tellDesk(tx, held, { title: `Lanjutan pertanyaan ${held.number}`, text: text.slice(0, 200) });
      return { state: 'waiting' };
    });
  }

  async rate(asker: Asker, { rating, note }: RatingInput): Promise<void> {
    await this.act(asker, 'rate', async (tx, held) => {
      await tx.query('update consultations set rating = $2, rating_note = $3 where id = $1', [held.id, rating, note]);
      await this.say(tx, { asker, held }, { kind: 'rated', text: note, detail: { rating } });
      return {};
    });
  }

  /** Takes a free time of the desk on which the question lies. Throws `clinicSlot.taken`. */
  async book(asker: Asker, slotId: string): Promise<void> {
    await this.act(asker, 'book', async (tx, held) => {
      const slot = await bookSlot(tx, slotId, held);
      const when = slotWords(slot, held.timeZone);
      await this.say(tx, { asker, held }, { kind: 'booked', detail: { when, way: slot.way } });
      await this.tellDesk(tx, held, { title: `Janji temu ${held.number}`, text: when });
      await this.notices.tell(tx, held, bookedLetter(held, { when, place: slot.place }));
      return {};
    });
  }

  /** Gives the time back. */
  async unbook(asker: Asker): Promise<void> {
    await this.act(asker, 'unbook', async (tx, held) => {
      await freeSlot(tx, held.id);
      await this.say(tx, { asker, held }, { kind: 'unbooked' });
      await this.tellDesk(tx, held, { title: `Janji temu ${held.number} dibatalkan`, text: held.askerName });
      return {};
    });
  }

  private async act(
    asker: Asker,
    step: AskerStep,
    work: (tx: Transaction, held: KeptConsultation) => Promise<Moving>,
  ): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const held =
        'token' in asker
          ? await holdBySecret(tx, sha256(asker.token))
          : await holdConsultation(tx, asker.actor, asker.id, 'consultation.ask');
      if (!openAskerSteps(standingOf(held)).includes(step)) throw problem.consultationStep();
      await moveConsultation(tx, held, await work(tx, held));
      if ('actor' in asker)
        await audit(tx, asker.actor, `consultation.${step}`, { consultationId: held.id, number: held.number });
    });
  }

  private say(
    tx: Transaction,
    { asker, held }: { readonly asker: Asker; readonly held: KeptConsultation },
    said: {
      readonly kind: 'followUp' | 'rated' | 'booked' | 'unbooked';
      readonly text?: string | null;
      readonly detail?: object;
    },
  ): Promise<void> {
    const userId = 'actor' in asker ? asker.actor.userId : null;
    return keepMessage(tx, held.id, { ...said, publicBodyId: held.publicBodyId, userId });
  }

  private async tellDesk(
    tx: Transaction,
    { id, organiserId, publicBodyId, assigneeId }: KeptConsultation,
    told: { readonly title: string; readonly text: string },
  ): Promise<void> {
    const userIds = assigneeId === null ? await findDeskPeople(tx, { organiserId, publicBodyId }) : [assigneeId];
    await this.notifications.tell(tx, { organiserId, userIds, kind: 'consultation', ...told, href: `/klinik/${id}` });
  }
}
