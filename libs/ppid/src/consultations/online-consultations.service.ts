import { problem } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { isMailAddress, sha256 } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findFreeSlots } from '../clinic-slots/clinic-slots.query';
import { OnlineIntakesService, type OnlineAddress } from '../online-intakes/online-intakes.service';
import { ConsultationIntakeService, type ConsultationContent } from './consultation-intake.service';
import { consultationProofLetter } from './consultation-letters';
import type { SlotView } from './consultation-views';
import { holdBySecret } from './consultation.query';

/** What somebody asks from the public form. */
export interface OnlineConsultation extends ConsultationContent, OnlineAddress {}

export interface ConfirmedConsultation {
  readonly number: string;
}

/** Questions from the public form: they are asked once their e-mail address is proven. */
@Injectable()
export class OnlineConsultationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly intake: ConsultationIntakeService,
    private readonly intakes: OnlineIntakesService,
  ) {}

  /** Throws `consultation.address` and what {@link OnlineIntakesService.send} throws. */
  async send(
    { organiserCode, publicBodyId, proof, ...content }: OnlineConsultation,
    clientAddress: string,
  ): Promise<void> {
    const { email, askerName: name } = content;
    if (email === null || !isMailAddress(email)) throw problem.consultationAddress();
    await this.intakes.send({
      ...{ kind: 'consultation', organiserCode, publicBodyId, proof, content, email, name, clientAddress },
      page: '/konfirmasi-konsultasi',
      letter: (deskName, link) => consultationProofLetter(deskName, { ...content, link }),
    });
  }

  /** Asks it; confirmed again it answers the same. Throws `access.notFound`. */
  async confirm(token: string): Promise<ConfirmedConsultation> {
    return transaction(this.dataSource, (tx) =>
      this.intakes.confirm<ConsultationContent, ConfirmedConsultation>(tx, token, {
        kind: 'consultation',
        make: async ({ organiserId, publicBodyId, content }) => {
          const whose = {
            organiserId,
            publicBodyId,
            askerUserId: null,
            askerBodyId: null,
            askedOn: null,
            enteredBy: null,
          };
          const { id, number } = await this.intake.register(tx, { ...content, ...whose, channel: 'online' }, token);
          return { id, confirmed: { number } };
        },
        again: (id) => findNumber(tx, id),
      }),
    );
  }

  /** Free times of the desk on which the question behind the link lies. Throws `access.notFound`. */
  async freeSlots(token: string): Promise<readonly SlotView[]> {
    return transaction(this.dataSource, async (tx) => findFreeSlots(tx, await holdBySecret(tx, sha256(token))));
  }
}

const findNumber = async (tx: Transaction, id: string): Promise<ConfirmedConsultation> => {
  const [found] = await tx.query<ConfirmedConsultation[]>('select number from consultations where id = $1', [id]);
  if (!found) throw problem.notFound();
  return found;
};
