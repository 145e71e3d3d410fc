import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { keepPolicy } from '../periods/keep-policy';
import { loadPeriod, type LoadedPeriod } from '../periods/load-period';
import { organiserInstant } from '../windows/organiser-instant.query';
import { DeadlineNewsService } from '../windows/deadline-news.service';
import {
  type DeadlineMove,
  endExtensions,
  findDeadlineMove,
  findOpenBodies,
  instantNow,
  type OpenBody,
} from './closing.query';

/** Whom closing now would concern. */
export interface ClosingView {
  /** Bodies that can fill in now. */
  readonly open: number;
  /** Of these, the ones with more time than the schedule gives. */
  readonly extended: number;
}

interface Told {
  readonly bodies: readonly OpenBody[];
  readonly at: string;
  readonly reason: string;
}

/** Closing the time for filling in at once, for everybody. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly news: DeadlineNewsService,
  ) {}

  /** What closing would touch, before anybody decides. */
  async preview(actor: Actor, periodId: string): Promise<ClosingView> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'extension.read' });
      return viewOf(await findOpenBodies(tx, periodId));
    });
  }

  /** Whom moving the schedule's end would touch, before anybody decides. */
  async previewMove(actor: Actor, periodId: string, until: string): Promise<DeadlineMove> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'extension.read' });
      return findDeadlineMove(tx, periodId, until);
    });
  }

  /**
   * Ends filling now, by the database's clock: the schedule, where it still runs, and every running extension with it. Those
   * whom it shuts are told at once. Repairs keep their own deadline. Throws `period.notOpen`, `extension.noDeadline`,
   * `filling.closed`, `period.invalid`.
   */
  async close(actor: Actor, periodId: string, reason: string): Promise<ClosingView> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriod(tx, actor, periodId, { action: 'extension.write', lock: true });
      if (period.state !== 'open') throw problem.periodNotOpen();
      const bodies = await findOpenBodies(tx, periodId);
      const at = await instantNow(tx);
      const isMoved = await endSchedule(tx, actor, period, { at, reason });
      if (!isMoved && bodies.length === 0) throw problem.fillingClosed();
      await endExtensions(tx, actor, { periodId, at, reason });
      const { open, extended } = viewOf(bodies);
      await audit(tx, actor, 'filling.closed', { periodId, reason, bodies: open, extended });
      await this.tell(tx, period, { bodies, at, reason });
      return viewOf(await findOpenBodies(tx, periodId));
    });
  }

  private async tell(tx: Transaction, period: LoadedPeriod, { bodies, at, reason }: Told): Promise<void> {
    const { organiserId, title } = period;
    const when = await organiserInstant(tx, organiserId, at);
    for (const isExtended of [false, true]) {
      const shut = bodies.filter((body) => body.isExtended === isExtended).map(({ publicBodyId }) => publicBodyId);
      const extension = isExtended ? ' Perpanjangan waktu yang Anda terima ikut berakhir.' : '';
      await this.news.tell(tx, {
        organiserId,
        periodId: period.id,
        publicBodyIds: shut,
        title: `Pengisian ${title} ditutup`,
        text: `Pengisian ditutup penyelenggara pada ${when}.${extension} Alasan: ${reason}`,
      });
    }
  }
}

const viewOf = (bodies: readonly OpenBody[]): ClosingView => ({
  open: bodies.length,
  extended: bodies.filter(({ isExtended }) => isExtended).length,
});

/** A version of the rules whose window ends now; none where it has ended already. Whether it moved. */
const endSchedule = async (
  tx: Transaction,
  actor: Actor,
  { id, policy, policyVersion }: LoadedPeriod,
  { at, reason }: Pick<Told, 'at' | 'reason'>,
): Promise<boolean> => {
  const saq = policy.windows?.['saq'];
  if (!saq) throw problem.extensionNoDeadline();
  if (Date.parse(saq.until) <= Date.parse(at)) return false;
  // An end set by hand is no longer one that was counted.
  const windows = { ...policy.windows, saq: { from: saq.from, until: at } };
  await keepPolicy(tx, actor, { id, version: policyVersion + 1, policy: { ...policy, windows }, reason });
  return true;
};
