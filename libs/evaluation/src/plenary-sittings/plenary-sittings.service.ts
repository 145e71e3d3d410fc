import { type Actor, audit, problem, requireMay } from '@app/access';
import {
  newId,
  PlenaryDecision,
  type PlenaryDecisionKind,
  type PlenaryMember,
  PlenarySitting,
  type Transaction,
  transaction,
} from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner, type PeriodOwner } from '../results/period-owner.query';
import { findCommissioners, findSittings } from './plenary-sittings.query';
import type { PlenarySittingView } from './plenary-sittings.query';
import { faultOfMembers, faultOfVote, presentOf, type Vote } from './plenary-vote';

export interface OpenSitting {
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly members: readonly PlenaryMember[];
  readonly quorum: number;
}
export interface RecordDecision {
  readonly kind: PlenaryDecisionKind;
  readonly assessmentId?: string;
  readonly category?: string;
  readonly decision: string;
  readonly reason: string;
  /** Absent: agreed without a vote. */
  readonly vote?: Vote;
}
export interface PeriodPlenary {
  readonly sittings: readonly PlenarySittingView[];
  readonly commissioners: readonly string[];
}

interface HeldSitting {
  readonly periodId: string;
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly hasDecided: boolean;
  readonly members: readonly PlenaryMember[];
  readonly quorum: number;
  readonly isClosed: boolean;
}

/** Sittings of the plenary and what they decide. Nothing here touches a score: that is what verdicts and cards are for. */
@Injectable()
export class PlenarySittingsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, periodId: string): Promise<PeriodPlenary> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'plenary.read', period);
      return {
        sittings: await findSittings(tx, periodId),
        commissioners: await findCommissioners(tx, period.organiserId),
      };
    });
  }

  /** Opens a sitting with who was there. The quorum is the organiser's own rule and is kept with it. */
  async open(actor: Actor, periodId: string, input: OpenSitting): Promise<PlenarySittingView> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'plenary.write', period);
      if (period.state === 'draft') throw problem.periodNotOpen();
      const written = writtenOf(input);
      const id = newId();
      await tx.insert(PlenarySitting, { ...written, id, periodId, openedBy: actor.userId });
      await audit(tx, actor, 'plenary.opened', { periodId, sittingId: id, heldOn: written.heldOn });
      return one(tx, periodId, id);
    });
  }

  /**
   * Corrects what was written down of a sitting, until it is closed. Once it has decided, as many must have been there as were
   * counted for it. Throws `plenary.members`, `plenary.counted`, `plenary.closed`.
   */
  async correct(actor: Actor, sittingId: string, input: OpenSitting): Promise<PlenarySittingView> {
    return transaction(this.dataSource, async (tx) => {
      const { sitting } = await hold(tx, actor, sittingId);
      const written = writtenOf(input);
      const present = presentOf(sitting.members);
      if (sitting.hasDecided && (presentOf(written.members) !== present || written.quorum > present))
        throw problem.plenaryCounted({ present });
      const { heldOn, place, chair, members, quorum } = written;
      await tx.query(
        'update plenary_sittings set held_on = $2, place = $3, chair = $4, members = $5, quorum = $6 where id = $1',
        [sittingId, heldOn, place, chair, JSON.stringify(members), quorum],
      );
      const { periodId, hasDecided: _, isClosed: __, ...before } = sitting;
      await audit(tx, actor, 'plenary.corrected', {
        periodId,
        sittingId,
        before: recordOf(before),
        after: recordOf(written),
      });
      return one(tx, periodId, sittingId);
    });
  }

  /** Records one decision with its reason and vote. Refused without quorum, and where votes and members present differ. */
  async decide(actor: Actor, sittingId: string, input: RecordDecision): Promise<PlenarySittingView> {
    return transaction(this.dataSource, async (tx) => {
      const { sitting } = await hold(tx, actor, sittingId);
      const vote = input.vote ?? null;
      const fault = faultOfVote(sitting, vote);
      if (fault === 'noQuorum') throw problem.plenaryNoQuorum({ quorum: sitting.quorum });
      if (fault) throw problem.plenaryVotes();
      await requireAbout(tx, sitting.periodId, input);
      const id = newId();
      await tx.insert(PlenaryDecision, {
        id,
        sittingId,
        assessmentId: input.assessmentId ?? null,
        category: input.category ?? null,
        kind: input.kind,
        decision: input.decision.trim(),
        reason: input.reason.trim(),
        votesFor: vote?.for ?? null,
        votesAgainst: vote?.against ?? null,
        votesAbstain: vote?.abstain ?? null,
        recordedBy: actor.userId,
      });
      await audit(tx, actor, 'plenary.decided', { periodId: sitting.periodId, sittingId, decisionId: id });
      return one(tx, sitting.periodId, sittingId);
    });
  }

  /** Closes a sitting: its minutes are whole, and nothing is added. */
  async close(actor: Actor, sittingId: string): Promise<PlenarySittingView> {
    return transaction(this.dataSource, async (tx) => {
      const { sitting } = await hold(tx, actor, sittingId);
      await tx.query('update plenary_sittings set closed_at = now(), closed_by = $2 where id = $1', [
        sittingId,
        actor.userId,
      ]);
      await audit(tx, actor, 'plenary.closed', { periodId: sitting.periodId, sittingId });
      return one(tx, sitting.periodId, sittingId);
    });
  }
}

/** A sitting's record in one line, for the audit trail. */
const recordOf = ({ heldOn, place, chair, members, quorum }: OpenSitting): string =>
  [
    ...[heldOn, place, chair, String(quorum)],
    ...members.map(({ name, position, present }) => `${present ? '' : '- '}${name}, ${position}`),
  ].join(' | ');

/** What is kept of what was typed. Throws `plenary.members`. */
const writtenOf = ({ heldOn, place, quorum, ...typed }: OpenSitting): OpenSitting => {
  const members = typed.members.map(trimmed);
  const chair = typed.chair.trim();
  const fault = faultOfMembers(members, { chair, quorum });
  if (fault) throw problem.plenaryMembers({ fault });
  return { heldOn, place: place.trim(), chair, members, quorum };
};

const trimmed = ({ name, position, present }: PlenaryMember): PlenaryMember => ({
  name: name.trim(),
  position: position.trim(),
  present,
});

const one = async (tx: Transaction, periodId: string, sittingId: string): Promise<PlenarySittingView> => {
  const [sitting] = await findSittings(tx, periodId, sittingId);
  if (!sitting) throw problem.notFound();
  return sitting;
};

/** The sitting, alone until the transaction ends; refused where it is closed. */
const hold = async (
  tx: Transaction,
  actor: Actor,
  sittingId: string,
): Promise<{ readonly sitting: HeldSitting; readonly period: PeriodOwner }> => {
  const [sitting] = await tx.query<HeldSitting[]>(
    `select period_id as "periodId", to_char(held_on, 'YYYY-MM-DD') as "heldOn", place, chair, members, quorum,
            closed_at is not null as "isClosed",
            exists (select 1 from plenary_decisions d where d.sitting_id = plenary_sittings.id) as "hasDecided"
       from plenary_sittings where id = $1 for update`,
    [sittingId],
  );
  if (!sitting) throw problem.notFound();
  const period = await loadPeriodOwner(tx, sitting.periodId);
  requireMay(actor, 'plenary.write', period);
  if (sitting.isClosed) throw problem.plenaryClosed();
  return { sitting, period };
};

const requireAbout = async (
  tx: Transaction,
  periodId: string,
  { assessmentId, category }: Pick<RecordDecision, 'assessmentId' | 'category'>,
): Promise<void> => {
  if (assessmentId !== undefined && category !== undefined) throw problem.plenaryAbout();
  const [known] = await tx.query<{ known: boolean }[]>(
    `select exists (select 1 from assessments where period_id = $1 and ($2::uuid is null or id = $2)
                       and ($3::text is null or category = $3)) as known`,
    [periodId, assessmentId ?? null, category ?? null],
  );
  if (!known?.known) throw problem.plenaryAbout();
};
