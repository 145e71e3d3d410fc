import { type Actor, audit, problem, requireMay } from '@app/access';
import {
  type AssessmentState,
  CorrectedAssessment,
  DeterminationCorrection,
  newId,
  type Transaction,
  transaction,
} from '@app/database';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { moveAssessments } from '../assessments/move-assessment';
import { cancelPlan, openWithdrawal } from '../publications/publication-events.query';
import { holdPeriod, loadPeriodOwner } from '../results/period-owner.query';
import { frozenScores, liveScores } from '../results/scored-periods.service';
import { compareResults, hasSameSheets, type ChangedResult } from './compare-results';
import { lastDetermination } from './last-determination';
import { findOpenCorrection, type OpenCorrection } from './open-correction.query';

export interface BeginCorrection {
  /** Why what was determined does not stand; printed on the decree that takes its place. */
  readonly reason: string;
  /** The bodies whose verification is opened again and whose stages can be corrected; no other changes. */
  readonly assessmentIds: readonly string[];
}

export interface CorrectionView extends Omit<OpenCorrection, 'id' | 'determinationId'> {
  /** What would change if the plenary determined now. */
  readonly changes: readonly ChangedResult[];
}

/**
 * Taking up again what was determined. It stays in force, and published where it was, until a further determination names
 * it and takes its place (DESIGN §5.11); only the bodies named are judged again, by their own verifiers.
 */
@Injectable()
export class DeterminationCorrectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /** The correction under way; null where there is none. */
  async show(actor: Actor, periodId: string): Promise<CorrectionView | null> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'advice.read', await loadPeriodOwner(tx, periodId));
      return viewOf(tx, periodId);
    });
  }

  /** Begins one. Throws `correction.tooEarly`, `correction.underWay`, `correction.bodies`. */
  async begin(actor: Actor, periodId: string, input: BeginCorrection): Promise<CorrectionView | null> {
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'determination.write', period);
      if (period.state === 'correcting') throw problem.correctionUnderWay();
      if (period.state !== 'determined' && period.state !== 'published') throw problem.correctionTooEarly();
      const ids = [...new Set(input.assessmentIds)];
      const named = await findTaking(tx, periodId, ids);
      if (named.length < ids.length) throw problem.correctionBodies();
      const reason = input.reason.trim();
      await keep(tx, actor, periodId, { reason, assessmentIds: ids });
      await cancelPlan(tx, { periodId, reason: `Penetapan dibetulkan: ${reason}`, userId: actor.userId });
      await tx.query(`update periods set state = 'correcting', published_at = null where id = $1`, [periodId]);
      const verified = named.filter(({ state }) => state === 'verified');
      await moveAssessments(tx, actor, verified, { to: 'verifying', reason: `Pembetulan penetapan: ${reason}` });
      await this.tellVerifiers(tx, period.organiserId, { ids, reason });
      await this.tellOffice(tx, period, reason);
      await audit(tx, actor, 'determination.reopened', { periodId, reason, count: ids.length });
      return viewOf(tx, periodId);
    });
  }

  /**
   * Leaves the determination as it was. Throws `correction.none`, and `correction.judged` once a score sheet
   * changed or a stage was given back: that one has to be determined, or nobody could tell which of the two holds.
   */
  async withdraw(actor: Actor, periodId: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId, 'update');
      requireMay(actor, 'determination.write', period);
      const correction = await findOpenCorrection(tx, periodId);
      if (!correction) throw problem.correctionNone();
      if (await isJudged(tx, periodId)) throw problem.correctionJudged();
      await restore(tx, actor, correction);
      await tx.query(`update determination_corrections set ended_at = now(), outcome = 'withdrawn' where id = $1`, [
        correction.id,
      ]);
      await settlePeriod(tx, periodId, correction.determinationId);
      await audit(tx, actor, 'determination.reopeningWithdrawn', { periodId });
    });
  }

  private async tellVerifiers(
    tx: Transaction,
    organiserId: string,
    { ids, reason }: { readonly ids: readonly string[]; readonly reason: string },
  ): Promise<void> {
    const rows = await tx.query<{ id: string; name: string; userIds: string[] }[]>(
      `select a.id, b.name, array(select s.user_id::text from assignments s where s.assessment_id = a.id) as "userIds"
         from assessments a join public_bodies b on b.id = a.public_body_id where a.id = any($1)`,
      [ids],
    );
    for (const { id, name, userIds } of rows)
      await this.notifications.tell(tx, {
        organiserId,
        userIds,
        kind: 'correction',
        title: `Verifikasi ${name} dibuka kembali`,
        text: `Penetapan hasilnya sedang dibetulkan: ${reason} Tinjau putusan yang dipersoalkan, lalu tutup kembali verifikasinya.`,
        href: `/verifikasi/${id}`,
        urgent: true,
      });
  }

  /** The office is who gives back an inspection or a juror's card. */
  private async tellOffice(
    tx: Transaction,
    { id, organiserId }: { readonly id: string; readonly organiserId: string },
    reason: string,
  ): Promise<void> {
    const office = await tx.query<{ id: string }[]>(
      `select distinct user_id as id from memberships where organiser_id = $1 and role = 'organiserAdmin' and ended_at is null`,
      [organiserId],
    );
    await this.notifications.tell(tx, {
      organiserId,
      userIds: office.map((member) => member.id),
      kind: 'correction',
      title: 'Penetapan sedang dibetulkan',
      text: `Alasan: ${reason} Bila yang keliru pemeriksaan atau kartu juri badan publik yang dibuka kembali, kembalikan kepada yang mengisinya.`,
      href: `/periode/${id}/pleno`,
    });
  }
}

const viewOf = async (tx: Transaction, periodId: string): Promise<CorrectionView | null> => {
  const correction = await findOpenCorrection(tx, periodId);
  if (!correction) return null;
  const { id: _, determinationId: __, ...view } = correction;
  const before = await frozenScores(tx, periodId);
  const after = await liveScores(tx, periodId);
  return { ...view, changes: compareResults(before?.results ?? [], after.results) };
};

interface Taking {
  readonly id: string;
  readonly state: AssessmentState;
}

/** Bodies that take part. Whoever handed nothing in has no verification to open, and may have been visited or heard all the same. */
const findTaking = async (tx: Transaction, periodId: string, ids: readonly string[]): Promise<readonly Taking[]> =>
  tx.query<Taking[]>(
    `select id, state from assessments where period_id = $1 and id = any($2) and state not in ('invited','withdrawn')
      order by id for update`,
    [periodId, ids],
  );

const keep = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  { reason, assessmentIds }: BeginCorrection,
): Promise<void> => {
  const correctionId = newId();
  await tx.query(
    `insert into determination_corrections (id, period_id, determination_id, reason, opened_by)
     select $1, $2, d.id, $3, $4 from ${lastDetermination('$2')} d`,
    [correctionId, periodId, reason, actor.userId],
  );
  await tx.insert(
    CorrectedAssessment,
    assessmentIds.map((assessmentId) => ({ correctionId, assessmentId })),
  );
};

/** Whether a score sheet changed, or somebody was given back what they filled; what was given again as it stood changes nothing. */
const isJudged = async (tx: Transaction, periodId: string): Promise<boolean> => {
  const [out] = await tx.query<unknown[]>(
    'select 1 from stage_corrections c join assessments a on a.id = c.assessment_id where a.period_id = $1 and c.closed_at is null limit 1',
    [periodId],
  );
  if (out) return true;
  const before = await frozenScores(tx, periodId);
  const after = await liveScores(tx, periodId);
  return !hasSameSheets(before?.results ?? [], after.results);
};

/** Those still open are verified again, as they were. */
const restore = async (tx: Transaction, actor: Actor, { bodies }: OpenCorrection): Promise<void> => {
  const open = bodies.flatMap(({ assessmentId: id, state }) => (state === 'verifying' ? [{ id, state }] : []));
  const reason = 'Pembetulan penetapan dibatalkan';
  await moveAssessments(tx, actor, open, { to: 'provisional', reason });
  const provisional = open.map(({ id }) => ({ id, state: 'provisional' as const }));
  await moveAssessments(tx, actor, provisional, { to: 'verified', reason });
};

/** The period is what its determination is: public, or still to be published. */
const settlePeriod = async (tx: Transaction, periodId: string, determinationId: string): Promise<void> => {
  await tx.query(
    `update periods p set published_at = u.at, state = case when u.at is null then 'determined' else 'published' end
       from (select max(published_at) as at from publications where determination_id = $2
              and not exists (select 1 from ${openWithdrawal('$2')} w)) u where p.id = $1`,
    [periodId, determinationId],
  );
};

/** Ends the correction under way by the determination that came of it. */
export const endCorrection = async (tx: Transaction, id: string): Promise<void> => {
  await tx.update(DeterminationCorrection, { id }, { endedAt: () => 'now()', outcome: 'determined' });
};
