import { type Actor, audit, problem, requireMay } from '@app/access';
import { type Transaction, transaction } from '@app/database';
import { checkAnswer, itemsByCode, itemsOf } from '@app/instrument';
import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateLabels } from '../assessments/assessment-state';
import { conflictLabel } from '../assignments/conflict-of';
import { findConflict } from '../assignments/require-no-conflict.query';
import { closeStageCorrection, isCorrecting } from '../stage-corrections/stage-corrections.query';
import { tellCorrected } from '../stage-corrections/tell-corrected';
import { requireRunning } from '../windows/require-running';
import { totalOf } from './card-total';
import { findMarks, findRubrics } from './presentations.query';
import type { MarkRow, PresentationLine } from './presentations.query';
import { holdPeriodOf, loadPresentation, rubricOf } from './presentations.service';
import { leastJurors, settlePanel } from './settle-panel';

export interface SaveScore {
  readonly score: string;
  readonly note?: string;
  /** The revision the juror has seen; 0 for none. */
  readonly revision: number;
}
export interface SavedScore {
  readonly revision: number;
  readonly savedAt: string;
  readonly myTotal: string | null;
}

export interface CriterionScore extends SaveScore {
  readonly criterionCode: string;
}
export interface SavedCard {
  readonly scores: readonly { readonly criterionCode: string; readonly revision: number; readonly savedAt: string }[];
  readonly signedAt: string | null;
  readonly myTotal: string | null;
}

interface OpenCard {
  readonly line: PresentationLine;
  readonly rubric: Instrument;
  readonly policy: Policy;
}

/** A juror's own card: scores per criterion, kept with every revision, closed by signing. */
@Injectable()
export class JurorCardsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  /**
   * Keeps one score. Refused where it does not fit the criterion, the card is signed, another device saved since, the time of
   * the stage is over by the database's clock, or the body takes part no more.
   */
  async save(actor: Actor, presentationId: string, criterionCode: string, input: SaveScore): Promise<SavedScore> {
    return transaction(this.dataSource, async (tx) => {
      const card = await openCard(tx, actor, presentationId);
      const [saved] = await keep(tx, actor, card, [{ ...input, criterionCode }]);
      if (!saved) throw new RangeError('one score in, none out');
      const { revision, savedAt } = saved;
      await audit(tx, actor, 'jurorScore.saved', { presentationId, criterionCode, revision });
      return { revision, savedAt, myTotal: totalOf(card.rubric, await findMyMarks(tx, actor, card), card.policy) };
    });
  }

  /** Keeps a whole card at once, all of it or nothing, and signs it where asked to. Refused as {@link save} and {@link sign}. */
  async saveCard(
    actor: Actor,
    presentationId: string,
    input: { readonly scores: readonly CriterionScore[]; readonly sign: boolean },
  ): Promise<SavedCard> {
    return transaction(this.dataSource, async (tx) => {
      const card = await openCard(tx, actor, presentationId);
      const scores = await keep(tx, actor, card, input.scores);
      const mine = await findMyMarks(tx, actor, card);
      const signedAt = input.sign ? await this.close(tx, actor, card, mine) : null;
      await audit(tx, actor, input.sign ? 'card.signed' : 'jurorScore.saved', { presentationId, count: scores.length });
      return { scores, signedAt, myTotal: totalOf(card.rubric, mine, card.policy) };
    });
  }

  /** Signs the card: every criterion has a score, and none changes afterwards. The last signature ends the stage. */
  async sign(
    actor: Actor,
    presentationId: string,
  ): Promise<{ readonly signedAt: string; readonly myTotal: string | null }> {
    return transaction(this.dataSource, async (tx) => {
      const card = await openCard(tx, actor, presentationId);
      const mine = await findMyMarks(tx, actor, card);
      const signedAt = await this.close(tx, actor, card, mine);
      await audit(tx, actor, 'card.signed', { presentationId });
      return { signedAt, myTotal: totalOf(card.rubric, mine, card.policy) };
    });
  }

  /** A card that had been signed before was corrected: its body is told so, and nothing of what is on it. */
  private async close(tx: Transaction, actor: Actor, card: OpenCard, mine: readonly MarkRow[]): Promise<string> {
    const signedAt = await signCard(tx, actor, card, mine);
    const { line, policy } = card;
    const corrected = await closeStageCorrection(tx, { presentationId: line.id, jurorId: actor.userId });
    if (corrected)
      await tellCorrected(this.notifications, tx, {
        ...line,
        ...corrected,
        publicBodyId: line.bodyId,
        bodyName: line.name,
        stageLabel: policy.stages.find(({ code }) => code === line.stageCode)?.label ?? line.stageCode,
      });
    return signedAt;
  }
}

/** My card, held so that no second device writes to it meanwhile, and still open for writing. */
const openCard = async (tx: Transaction, actor: Actor, presentationId: string): Promise<OpenCard> => {
  await holdPeriodOf(tx, presentationId);
  const line = await loadPresentation(tx, actor, presentationId);
  requireMay(actor, 'presentation.score', {
    organiserId: line.organiserId,
    assignedTo: line.jurors.map(({ id }) => id),
  });
  if (!line.isOpen) throw problem.periodNotOpen();
  // A body that was merged or withdrew is judged no further.
  if (line.isWithdrawn) throw problem.assessmentLocked({ state: 'withdrawn', stateLabel: stateLabels.withdrawn });
  const [seat] = await tx.query<{ recusedReason: string | null; awayReason: string | null; isSigned: boolean }[]>(
    `select recused_reason as "recusedReason", away_reason as "awayReason", card_signed_at is not null as "isSigned"
       from presentation_jurors where presentation_id = $1 and user_id = $2 for update`,
    [presentationId, actor.userId],
  );
  if (!seat) throw problem.notAssigned();
  if (seat.recusedReason !== null) throw problem.jurorRecused({ reason: seat.recusedReason });
  const conflict = await findConflict(tx, actor.userId, line.bodyId);
  if (conflict) throw problem.jurorConflict({ reason: conflictLabel(conflict) });
  if (seat.isSigned) throw problem.cardSigned();
  if (seat.awayReason !== null) throw problem.jurorAway({ reason: seat.awayReason });
  const own = line.jurors.find(({ id }) => id === actor.userId);
  if (!own || !isCorrecting(own.corrections)) requireRunning(line);
  const rules = (await findRubrics(tx, [line.periodId])).get(line.periodId);
  const rubric = rubricOf(line, rules);
  if (!rules || !rubric) throw problem.notFound();
  return { line, rubric, policy: rules.policy };
};

const upsertSql = `
  with given as (
    select * from jsonb_to_recordset($3::jsonb) as g("criterionCode" text, score numeric, note text, revision int)
  ), saved as (
    insert into juror_scores (presentation_id, user_id, criterion_code, score, note, revision, saved_at)
    select $1, $2, "criterionCode", score, note, revision + 1, now() from given
    on conflict (presentation_id, user_id, criterion_code) do update
       set score = excluded.score, note = excluded.note, revision = excluded.revision, saved_at = now()
     where juror_scores.revision = excluded.revision - 1
    returning criterion_code, score, note, revision, saved_at
  ), events as (
    insert into juror_score_events (presentation_id, user_id, criterion_code, score, note, revision, saved_at)
    select $1, $2, criterion_code, score, note, revision, saved_at from saved order by criterion_code
  )
  select criterion_code as "criterionCode", revision, saved_at as "savedAt" from saved`;

/** Keeps scores with their events, all of them or none. */
const keep = async (
  tx: Transaction,
  actor: Actor,
  card: OpenCard,
  given: readonly CriterionScore[],
): Promise<SavedCard['scores']> => {
  requireFitting(card, given);
  const mine = await findMyMarks(tx, actor, card);
  for (const { criterionCode, revision } of given) {
    const current = mine.find((mark) => mark.criterionCode === criterionCode) ?? null;
    if ((current?.revision ?? 0) !== revision) throw problem.jurorScoreStale({ current });
  }
  const rows = given.map(({ note, ...score }) => ({ ...score, note: note?.trim() || null }));
  const saved = await tx.query<{ criterionCode: string; revision: number; savedAt: Date }[]>(upsertSql, [
    card.line.id,
    actor.userId,
    JSON.stringify(rows),
  ]);
  const kept = new Map(saved.map((row) => [row.criterionCode, row]));
  return given.map(({ criterionCode }) => {
    const row = kept.get(criterionCode);
    if (!row) throw problem.jurorScoreStale({ current: null });
    return { criterionCode, revision: row.revision, savedAt: row.savedAt.toISOString() };
  });
};

/** Each score is of a criterion of the rubric, fits it, and is given once. */
const requireFitting = ({ rubric }: OpenCard, given: readonly CriterionScore[]): void => {
  const criteria = itemsByCode(rubric);
  const met = new Set<string>();
  for (const { criterionCode, score } of given) {
    const criterion = criteria.get(criterionCode);
    if (!criterion) throw problem.criterionUnknown({ criterionCode });
    if (met.has(criterionCode)) throw problem.jurorScoreStale({ current: null });
    met.add(criterionCode);
    const errors = checkAnswer(criterion, { number: score });
    if (errors.length > 0) throw problem.jurorScoreInvalid({ errors });
  }
};

const findMyMarks = async (tx: Transaction, actor: Actor, { line }: OpenCard): Promise<readonly MarkRow[]> =>
  (await findMarks(tx, line.id)).filter(({ userId }) => userId === actor.userId);

/** Closes the card, once every criterion has its score. */
const signCard = async (
  tx: Transaction,
  actor: Actor,
  { line, rubric, policy }: OpenCard,
  mine: readonly MarkRow[],
): Promise<string> => {
  const scored = new Set(mine.map(({ criterionCode }) => criterionCode));
  const missing = itemsOf(rubric)
    .map(({ code }) => code)
    .filter((code) => !scored.has(code));
  if (missing.length > 0) throw problem.cardIncomplete({ missing });
  // Lots are not drawn again once a card is signed, and whoever draws holds the session.
  await tx.query('select 1 from presentation_sessions where id = $1 for share', [line.session?.id ?? null]);
  const [signed] = await tx.query<[{ at: Date }[]]>(
    `update presentation_jurors set card_signed_at = date_trunc('milliseconds', now())
      where presentation_id = $1 and user_id = $2 returning card_signed_at as at`,
    [line.id, actor.userId],
  );
  await settlePanel(tx, line, leastJurors(policy, line.stageCode));
  return (signed[0]?.at ?? new Date()).toISOString();
};
