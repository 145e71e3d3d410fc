import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, PresentationSession, transaction, type Transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkEvidenceUrl } from '../evidence/check-evidence-url';
import { holdPeriod, loadPeriodOwner, requireOpenPeriod } from '../results/period-owner.query';
import { findSessions, holdSession, loadSession, writeTurns } from './presentation-sessions.query';
import type { PlannedSession } from './session-views';

/** Where and when the jury sits. */
export interface PlanSession {
  readonly name: string;
  /** ISO instant. */
  readonly startsAt: string;
  /** For each body. */
  readonly minutes: number;
  readonly room?: string | null;
  /** `https://` only. */
  readonly videoUrl?: string | null;
}

/** Sessions of the jury: where bodies appear, and from when on. */
@Injectable()
export class PresentationSessionsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, periodId: string): Promise<readonly PlannedSession[]> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'presentationSession.read', await loadPeriodOwner(tx, periodId));
      return findSessions(tx, periodId);
    });
  }

  /** Makes a session without bodies. Throws `stage.unknown`, `presentationSession.place`, `presentationSession.link`. */
  async create(actor: Actor, periodId: string, stageCode: string, input: PlanSession): Promise<PlannedSession> {
    const place = placeOf(input);
    return transaction(this.dataSource, async (tx) => {
      const period = await holdPeriod(tx, periodId);
      requireMay(actor, 'presentationSession.write', period);
      requireOpenPeriod(period);
      await requirePanel(tx, periodId, stageCode);
      const id = newId();
      await tx.insert(PresentationSession, {
        id,
        periodId,
        stageCode,
        name: input.name.trim(),
        startsAt: new Date(input.startsAt),
        minutes: input.minutes,
        ...place,
        createdBy: actor.userId,
      });
      await audit(tx, actor, 'presentationSession.made', { periodId, sessionId: id, stageCode });
      return loadSession(tx, id);
    });
  }

  /**
   * Changes a session; the hours of its bodies follow. Once a card is signed only its name and its place change. Throws
   * `presentationSession.begun`, and as {@link create}.
   */
  async change(actor: Actor, id: string, input: PlanSession): Promise<PlannedSession> {
    const place = placeOf(input);
    return transaction(this.dataSource, async (tx) => {
      const session = await holdSession(tx, actor, id);
      const startsAt = new Date(input.startsAt);
      const movesHours = startsAt.toISOString() !== session.startsAt || input.minutes !== session.minutes;
      if (movesHours && session.hasBegun) throw problem.sessionBegun();
      await tx.update(
        PresentationSession,
        { id },
        { name: input.name.trim(), startsAt, minutes: input.minutes, ...place },
      );
      await writeTurns(tx, id);
      await audit(tx, actor, 'presentationSession.changed', { periodId: session.periodId, sessionId: id });
      return loadSession(tx, id);
    });
  }
}

const placeOf = ({
  room,
  videoUrl,
}: PlanSession): { readonly room: string | null; readonly videoUrl: string | null } => {
  const place = { room: room?.trim() || null, videoUrl: videoUrl?.trim() || null };
  if (place.room === null && place.videoUrl === null) throw problem.sessionPlace();
  if (place.videoUrl === null) return place;
  const errors = checkEvidenceUrl(place.videoUrl);
  if (errors.length > 0 || !place.videoUrl.startsWith('https://')) throw problem.sessionLink({ errors });
  return place;
};

const requirePanel = async (tx: Transaction, periodId: string, stageCode: string): Promise<void> => {
  const [row] = await tx.query<{ policy: Policy }[]>(
    `select pp.policy from periods p join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version where p.id = $1`,
    [periodId],
  );
  if (!row?.policy.stages.some(({ code, kind }) => code === stageCode && kind === 'panel'))
    throw problem.stageUnknown();
};
