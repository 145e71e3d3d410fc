import { audit, type Fault, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { instant, newId, transaction, type Transaction } from '@app/database';
import { canonicalJson, type Instrument } from '@app/instrument';
import { NotificationsService } from '@app/office';
import type { Policy } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tellOfficers } from '../invitations/tell-officers';
import { requireReopenable, requireUnfollowed } from '../windows/require-reopenable';
import { findWindowConcerned } from '../windows/window-concerned.query';
import { newWindowFaults, windowFaults } from '../windows/window-order';
import { DeadlineNewsService } from '../windows/deadline-news.service';
import { readPolicy } from './check-policy-shape';
import { keepPolicy } from './keep-policy';
import { insertInstruments, insertStages, invite, type ParticipantInput } from './invite';
import { findInstruments, loadPeriod, type KnownInstruments, type LoadedPeriod } from './load-period';
import { openPeriod, type OpeningReason } from './open-period';
import { allowedOnPeriod, periodCardOf, type PeriodCard, type PeriodRow, type PeriodView } from './period-card';
import { namedInstruments, type Instruments } from './period-rules';
import { findStartingPoints, type StartingPoints } from './starting-points.query';
import { findDeadlines, tellDeadlines } from './tell-deadlines';
import { tellWindows } from './tell-windows';

const rowsSql = `
  select p.id, p.organiser_id as "organiserId", o.name as "organiserName", p.state, p.policy_version as "policyVersion",
         pp.policy, ${instant('x.until')} as "extendedUntil", c.assessments, c.submitted, c.verified
    from periods p join organisers o on o.id = p.organiser_id
    join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    left join lateral (
      select max(least(e.until, e.undone_at)) as until from deadline_extensions e
       where e.period_id = p.id and e.assessment_id is null
      having max(least(e.until, e.undone_at)) > (pp.policy #>> '{windows,saq,until}')::timestamptz) x on true
   cross join lateral (
      select count(*)::int as assessments, count(a.submitted_at)::int as submitted, count(a.verified_at)::int as verified
        from assessments a where a.period_id = p.id and ($2::uuid is null or a.public_body_id = $2)) c
   where p.organiser_id = $1 and (p.state <> 'draft' or $3)`;

export interface PeriodInput {
  readonly policy: unknown;
  readonly instruments?: Readonly<Record<string, Instrument>>;
  /** Id of a period of the same organiser. */
  readonly copyOf?: string | null;
}

/** Whom another time for a window would concern. */
export interface WindowMove {
  /** Bodies whose step is not over. */
  readonly bodies: number;
  /** Readers, assessors and jurors with work in it. */
  readonly people: number;
  /** Bodies whose own time was fixed before and stays. */
  readonly fixed: number;
}

@Injectable()
export class PeriodsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
    private readonly deadlineNews: DeadlineNewsService,
  ) {}

  /** The organiser's periods, newest first; drafts only to who writes them; to a body, with its own counts. */
  async list(
    actor: Actor,
  ): Promise<{ readonly items: readonly PeriodCard[]; readonly next: null; readonly total: number }> {
    requireMay(actor, 'period.read');
    return transaction(this.dataSource, async (tx) => {
      const rows = await tx.query<PeriodRow[]>(`${rowsSql} order by p.year desc, p.id desc`, scopeOf(actor));
      return { items: rows.map(periodCardOf), next: null, total: rows.length };
    });
  }

  /** One period with its policy and what the actor may do. Throws `access.*`. */
  async load(actor: Actor, id: string): Promise<PeriodView> {
    requireMay(actor, 'period.read');
    return transaction(this.dataSource, (tx) => loadView(tx, actor, id));
  }

  /** What a new period may start from: the built-in rules, or those of the organiser's newest period. */
  async suggest(actor: Actor): Promise<StartingPoints> {
    requireMay(actor, 'period.write');
    return transaction(this.dataSource, (tx) => findStartingPoints(tx, organiserOf(actor)));
  }

  /**
   * Begins a draft. Instruments not given are those of the period it is copied from, else the organiser's own as last
   * published, else the built-in ones. Throws
   * `period.invalid`, `period.taken`, `access.*`.
   */
  async create(actor: Actor, input: PeriodInput): Promise<PeriodView> {
    requireMay(actor, 'period.write');
    const policy = policyFrom(input.policy);
    requireOrder(windowFaults(policy));
    return transaction(this.dataSource, async (tx) => {
      const copied = input.copyOf ? await copiedInstruments(tx, actor, input.copyOf, policy) : null;
      const id = newId();
      await tx.query(
        `insert into periods (id, organiser_id, code, title, year, state, policy_version) values ($1, $2, $3, $4, $5, 'draft', 0)`,
        [id, organiserOf(actor), policy.code, policy.title, policy.year],
      );
      await insertInstruments(tx, id, { ...copied?.instruments, ...input.instruments }, copied?.reasons);
      await keepPolicy(tx, actor, { id, version: 1, policy, reason: null });
      await audit(tx, actor, 'period.created', { periodId: id, code: policy.code });
      return loadView(tx, actor, id);
    });
  }

  /**
   * Another version of the rules. Once the period is open it needs a reason and may not name other instruments: those
   * are frozen, and those whose time moves are told. Throws `period.stale`, `period.invalid`, `period.frozen`, `extension.begun`,
   * `stage.followed`.
   */
  async changePolicy(actor: Actor, id: string, input: ChangePolicy): Promise<PeriodView> {
    const policy = policyFrom(input.policy);
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriod(tx, actor, id, { action: 'period.write', lock: true });
      if (input.version !== undefined && input.version !== period.policyVersion)
        throw problem.periodStale({ current: await loadView(tx, actor, id) });
      const reason = input.reason?.trim() || null;
      requireChangeable(period, policy, reason);
      requireOrder(newWindowFaults(period.state === 'open' ? period.policy : { ...policy, windows: {} }, policy));
      await requireReopenable(tx, period, policy);
      await requireUnfollowed(tx, period, policy);
      const version = period.policyVersion + 1;
      const before = await findDeadlines(tx, id);
      await keepPolicy(tx, actor, { id, version, policy, reason });
      if (period.state === 'open') {
        await tellDeadlines(tx, this.deadlineNews, period, { before, reason });
        await tellWindows(tx, this.notifications, period, { after: policy, reason });
      }
      await audit(tx, actor, 'period.policyChanged', { periodId: id, version, reason });
      return loadView(tx, actor, id);
    });
  }

  /** Whom moving a window would concern, before anybody decides. */
  async previewWindow(actor: Actor, id: string, code: string): Promise<WindowMove> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, id, { action: 'period.write' });
      const { bodyIds, userIds, fixed } = await findWindowConcerned(tx, id, code);
      return { bodies: bodyIds.length, people: userIds.length, fixed };
    });
  }

  /** Invites bodies by their codes. Throws `publicBody.unknown`, `category.unknown`, `participant.taken`. */
  async addParticipants(
    actor: Actor,
    id: string,
    participants: readonly ParticipantInput[],
  ): Promise<{ readonly added: number }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriod(tx, actor, id, { action: 'period.write', lock: true });
      if (period.state !== 'draft' && period.state !== 'open') throw problem.periodNotOpen();
      const added = await invite(tx, period, participants);
      if (period.state === 'open') await insertStages(tx, period);
      await audit(tx, actor, 'period.participantsAdded', { periodId: id, count: added });
      return { added };
    });
  }

  /**
   * Invites these bodies and no others; only while the period is a draft. Throws `period.notDraft` and as
   * {@link addParticipants}.
   */
  async replaceParticipants(
    actor: Actor,
    id: string,
    participants: readonly ParticipantInput[],
  ): Promise<{ readonly added: number }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriod(tx, actor, id, { action: 'period.write', lock: true });
      if (period.state !== 'draft') throw problem.periodNotDraft();
      await tx.query('delete from assessments where period_id = $1', [id]);
      const added = await invite(tx, period, participants);
      await audit(tx, actor, 'period.participantsReplaced', { periodId: id, count: added });
      return { added };
    });
  }

  /**
   * Opens the period: policy and instruments are checked and frozen, and officers who have an account are told. Throws
   * `period.notDraft`, `period.invalid`, `period.reasonsMissing`, `period.empty`.
   */
  async open(actor: Actor, id: string, reasons: readonly OpeningReason[] = []): Promise<PeriodView> {
    return transaction(this.dataSource, async (tx) => {
      await openPeriod(tx, actor, id, reasons);
      await tellOfficers(tx, this.notifications, { actor, periodId: id, ids: null });
      return loadView(tx, actor, id);
    });
  }
}

const scopeOf = (actor: Actor): unknown[] => [organiserOf(actor), actor.publicBodyId, actor.role === 'organiserAdmin'];

interface ChangePolicy {
  readonly policy: unknown;
  readonly reason?: string | null;
  /** Of the rules that it was made from; absent: whatever stands is replaced. */
  readonly version?: number;
}

const policyFrom = (value: unknown): Policy => {
  const read = readPolicy(value);
  if ('faults' in read) throw problem.periodInvalid({ errors: read.faults });
  return read.policy;
};

const loadView = async (tx: Transaction, actor: Actor, id: string): Promise<PeriodView> => {
  const [row] = await tx.query<PeriodRow[]>(`${rowsSql} and p.id = $4`, [...scopeOf(actor), id]);
  if (!row) throw problem.notFound();
  const { policy, policyVersion } = row;
  const isListed = row.state === 'draft' && (await isListOfItsOwn(tx, row));
  return { ...periodCardOf(row), isListed, policy, policyVersion, allowed: allowedOnPeriod(actor, row) };
};

/** Whether somebody takes part under another category than their kind, or somebody of such a kind does not. */
const isListOfItsOwn = async (
  tx: Transaction,
  { id, organiserId, policy, assessments }: Pick<PeriodRow, 'id' | 'organiserId' | 'policy' | 'assessments'>,
): Promise<boolean> => {
  if (assessments === 0) return false;
  const kinds = (policy.categories ?? []).map(({ code }) => code);
  const [found] = await tx.query<{ differs: boolean }[]>(
    `select exists (select 1 from public_bodies b full join (select * from assessments where period_id = $1) a on a.public_body_id = b.id
              where (b.organiser_id = $2 and b.kind = any($3) or a.id is not null)
                and (a.id is null or a.category <> b.kind or b.kind <> all($3))) as differs`,
    [id, organiserId, kinds],
  );
  return found?.differs ?? false;
};

const requireChangeable = (period: LoadedPeriod, policy: Policy, reason: string | null): void => {
  if (period.state !== 'draft' && period.state !== 'open') throw problem.periodFrozen();
  const renamed = policy.code !== period.code;
  if (period.state === 'open' && (!reason || renamed || !sameInstruments(period.policy, policy)))
    throw problem.periodFrozen();
};

/** Throws `period.invalid`. */
const requireOrder = (errors: readonly Fault[]): void => {
  if (errors.length > 0) throw problem.periodInvalid({ errors });
};

/** In whatever order the categories are written; the database keeps its own. */
const sameInstruments = (before: Policy, after: Policy): boolean => {
  const placed = ({ stages }: Policy): string =>
    stages.map(({ code, kind, instrument }) => `${code} ${kind} ${canonicalJson(instrument ?? null)}`).join('\n');
  return placed(before) === placed(after);
};

/**
 * The instruments that an earlier period keeps under the codes this policy names. What the organiser publishes itself is
 * left out: the new period takes its latest version.
 */
const copiedInstruments = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  policy: Policy,
): Promise<{ readonly instruments: Instruments; readonly reasons: KnownInstruments['reasons'] }> => {
  const period = await loadPeriod(tx, actor, periodId, { action: 'period.write' });
  const { own, published, reasons } = await findInstruments(tx, period, namedInstruments(policy));
  const kept = Object.entries(own).filter(([code]) => !Object.hasOwn(published, code));
  return { instruments: Object.fromEntries(kept), reasons };
};
