import { audit, problem, requireMay, type Actor } from '@app/access';
import { instant, newId, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { loadPeriod } from '../periods/load-period';
import { organiserEnd } from '../windows/organiser-instant.query';
import { isJudgedAfter } from '../windows/require-reopenable';
import { DeadlineNewsService } from '../windows/deadline-news.service';
import { findConcerned, findExtensions, findExtensionsOf, type Concerned, type Extension } from './extensions.query';

export interface ExtensionInput {
  /** Assessments that get more time; null for all of the period. */
  readonly assessmentIds: readonly string[] | null;
  /** ISO 8601 instant, exclusive. */
  readonly until: string;
  readonly reason: string;
}

/** More time to fill in; it lengthens and never shortens. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly news: DeadlineNewsService,
  ) {}

  /** Everything given in the period, newest first. */
  async list(actor: Actor, periodId: string): Promise<{ readonly items: readonly Extension[] }> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'extension.read' });
      return { items: await findExtensions(tx, periodId) };
    });
  }

  /** What one body was given, to whoever may read its assessment. */
  async listOf(actor: Actor, assessmentId: string): Promise<{ readonly items: readonly Extension[] }> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      return { items: await findExtensionsOf(tx, assessmentId) };
    });
  }

  /**
   * Gives more time, also after the deadline, as long as no later stage has begun for those concerned. Throws
   * `extension.notLater`, `extension.begun`, `extension.noDeadline`, `period.notOpen`.
   */
  async extend(
    actor: Actor,
    periodId: string,
    input: ExtensionInput,
  ): Promise<{ readonly items: readonly Extension[] }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriod(tx, actor, periodId, { action: 'extension.write', lock: true });
      if (period.state !== 'open') throw problem.periodNotOpen();
      if (!period.policy.windows?.['saq']) throw problem.extensionNoDeadline();
      const { assessmentIds: ids, until, reason } = input;
      const concerned = await findConcerned(tx, period, { ids, until });
      requireExtensible(concerned, ids);
      if (ids === null && (await isJudgedAfter(tx, periodId, period.policy.windows['saq'].until)))
        throw problem.extensionBegun({ bodies: [] });
      for (const assessmentId of ids ?? [null])
        await tx.query(
          'insert into deadline_extensions (id, period_id, assessment_id, until, reason, made_by) values ($1, $2, $3, $4, $5, $6)',
          [newId(), periodId, assessmentId, until, reason, actor.userId],
        );
      const details = { periodId, until, reason, bodies: ids?.length ?? null };
      await audit(tx, actor, 'extension.made', details);
      await this.news.tell(tx, {
        organiserId: period.organiserId,
        periodId,
        publicBodyIds: concerned.map(({ publicBodyId }) => publicBodyId),
        title: `Batas waktu ${period.title} diperpanjang`,
        text: `Batas waktu baru: ${await organiserEnd(tx, period.organiserId, until)}. Alasan: ${reason}`,
      });
      return { items: await findExtensions(tx, periodId) };
    });
  }

  /**
   * Ends an extension now, with a reason. Where nothing else holds the window open it shuts at once; saves under way still
   * have the period's grace. Throws `extension.undone`.
   */
  async undo(actor: Actor, id: string, reason: string): Promise<{ readonly items: readonly Extension[] }> {
    requireMay(actor, 'extension.write');
    return transaction(this.dataSource, async (tx) => {
      const { periodId, assessmentId, isUndone, until } = await loadExtension(tx, id);
      const period = await loadPeriod(tx, actor, periodId, { action: 'extension.write', lock: true });
      if (period.state !== 'open') throw problem.periodNotOpen();
      if (isUndone) throw problem.extensionUndone();
      await tx.query(
        'update deadline_extensions set undone_at = now(), undone_by = $2, undone_reason = $3 where id = $1',
        [id, actor.userId, reason],
      );
      await audit(tx, actor, 'extension.undone', { periodId, extensionId: id, reason });
      const ids = assessmentId === null ? null : [assessmentId];
      const concerned = await findConcerned(tx, period, { ids, until });
      await this.news.tell(tx, {
        organiserId: period.organiserId,
        periodId,
        publicBodyIds: concerned.map(({ publicBodyId }) => publicBodyId),
        title: `Perpanjangan ${period.title} diakhiri`,
        text: `Batas waktu yang berlaku ada di beranda Anda; bila sudah lewat, pengisian langsung ditutup. Alasan: ${reason}`,
      });
      return { items: await findExtensions(tx, periodId) };
    });
  }
}

const requireExtensible = (concerned: readonly Concerned[], ids: readonly string[] | null): void => {
  if (ids && concerned.length < new Set(ids).size) throw problem.notFound();
  const begun = concerned.filter(({ isBefore }) => !isBefore);
  if (begun.length > 0) throw problem.extensionBegun({ bodies: begun.map(({ name }) => name) });
  const earlier = concerned.filter(({ isLater }) => !isLater);
  // For all: who already has more time keeps it, and somebody must gain.
  if (ids ? earlier.length > 0 : earlier.length === concerned.length)
    throw problem.extensionNotLater({ bodies: earlier.map(({ name }) => name) });
};

interface Loaded {
  readonly periodId: string;
  readonly assessmentId: string | null;
  readonly until: string;
  readonly isUndone: boolean;
}

const loadExtension = async (tx: Transaction, id: string): Promise<Loaded> => {
  const [found] = await tx.query<Loaded[]>(
    `select period_id as "periodId", assessment_id as "assessmentId", undone_at is not null as "isUndone",
            ${instant('until')} as until
       from deadline_extensions where id = $1`,
    [id],
  );
  if (!found) throw problem.notFound();
  return found;
};
