import { problem } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { loadCalendar } from '@app/office';
import { isMailAddress } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OnlineIntakesService, type OnlineAddress } from '../online-intakes/online-intakes.service';
import { requireReachable, RequestIntakeService, type RequestContent } from './request-intake.service';
import { confirmationLetter } from './request-letters';

/** What somebody sends from the public form. */
export interface OnlineRequest extends RequestContent, OnlineAddress {}

export interface ConfirmedRequest {
  readonly number: string;
  readonly dueOn: string;
}

/** Requests from the public form: they begin on the day on which their e-mail address is proven. */
@Injectable()
export class OnlineRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly intake: RequestIntakeService,
    private readonly intakes: OnlineIntakesService,
  ) {}

  /** Throws `informationRequest.address` and what {@link OnlineIntakesService.send} throws. */
  async send({ organiserCode, publicBodyId, proof, ...content }: OnlineRequest, clientAddress: string): Promise<void> {
    const { email, requesterName: name } = content;
    if (email === null || !isMailAddress(email)) throw problem.informationRequestAddress();
    requireReachable(content);
    await this.intakes.send({
      ...{ kind: 'request', organiserCode, publicBodyId, proof, content, email, name, clientAddress },
      page: '/konfirmasi-permohonan',
      letter: (deskName, link) => confirmationLetter(deskName, { ...content, link }),
    });
  }

  /** Makes a request of it, received today; asked again it answers the same. Throws `access.notFound`. */
  async confirm(token: string): Promise<ConfirmedRequest> {
    return transaction(this.dataSource, (tx) =>
      this.intakes.confirm<RequestContent, ConfirmedRequest>(tx, token, {
        kind: 'request',
        make: async ({ organiserId, publicBodyId, content }) => {
          const { today: receivedOn } = await loadCalendar(tx, organiserId);
          const from = { ...content, organiserId, publicBodyId, receivedOn, createdBy: null };
          const { id, number, dueOn } = await this.intake.register(tx, { ...from, channel: 'online' }, token);
          return { id, confirmed: { number, dueOn } };
        },
        again: (id) => findConfirmed(tx, id),
      }),
    );
  }
}

const findConfirmed = async (tx: Transaction, requestId: string): Promise<ConfirmedRequest> => {
  const [found] = await tx.query<ConfirmedRequest[]>(
    `select number, coalesce(due_on, clock_from)::text as "dueOn" from information_requests where id = $1`,
    [requestId],
  );
  if (!found) throw problem.notFound();
  return found;
};
