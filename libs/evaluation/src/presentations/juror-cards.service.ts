import { audit, problem, requireMay } from '@app/access';
import type { Actor } from '@app/access';
import { JurorScoreEvent, transaction } from '@app/database';
import type { Transaction } from '@app/database';
import { checkAnswer, itemsByCode, itemsOf } from '@app/instrument';
import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireOpenPeriod } from '../results/period-owner.query';
import { setStage } from '../verifications/set-stage.query';
import { totalOf } from './card-total';
import { findMarks, findRubrics } from './presentations.query';
import type { PresentationLine } from './presentations.query';
import { loadPresentation, rubricOf } from './presentations.service';

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
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps one score. Refused where it does not fit the criterion, the card is signed, or another device saved since. */
  async save(actor: Actor, presentationId: string, criterionCode: string, input: SaveScore): Promise<SavedScore> {
    return transaction(this.dataSource, async (tx) => {
      const card = await openCard(tx, actor, presentationId);
      const { revision, savedAt } = await keep(tx, actor, card, { ...input, criterionCode });
      await audit(tx, actor, 'jurorScore.saved', { presentationId, criterionCode, revision });
      return { revision, savedAt, myTotal: await myTotal(tx, actor, card) };
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
      const scores: SavedCard['scores'][number][] = [];
      for (const score of input.scores)
        scores.push({ criterionCode: score.criterionCode, ...(await keep(tx, actor, card, score)) });
      const signedAt = input.sign ? await signCard(tx, actor, card) : null;
      await audit(tx, actor, input.sign ? 'card.signed' : 'jurorScore.saved', { presentationId, count: scores.length });
      return { scores, signedAt, myTotal: await myTotal(tx, actor, card) };
    });
  }

  /** Signs the card: every criterion has a score, and none changes afterwards. The last signature ends the stage. */
  async sign(
    actor: Actor,
    presentationId: string,
  ): Promise<{ readonly signedAt: string; readonly myTotal: string | null }> {
    return transaction(this.dataSource, async (tx) => {
      const card = await openCard(tx, actor, presentationId);
      const signedAt = await signCard(tx, actor, card);
      await audit(tx, actor, 'card.signed', { presentationId });
      return { signedAt, myTotal: await myTotal(tx, actor, card) };
    });
  }
}

/** My card, held so that no second device writes to it meanwhile, and still open for writing. */
const openCard = async (tx: Transaction, actor: Actor, presentationId: string): Promise<OpenCard> => {
  const line = await loadPresentation(tx, actor, presentationId);
  requireMay(actor, 'presentation.score', {
    organiserId: line.organiserId,
    assignedTo: line.jurors.map(({ id }) => id),
  });
  const [period] = await tx.query<{ state: PresentationLine['periodState'] }[]>(
    'select state from periods where id = $1 for share',
    [line.periodId],
  );
  if (!period) throw problem.notFound();
  requireOpenPeriod(period);
  const [seat] = await tx.query<{ recusedReason: string | null; isSigned: boolean }[]>(
    `select recused_reason as "recusedReason", card_signed_at is not null as "isSigned"
       from presentation_jurors where presentation_id = $1 and user_id = $2 for update`,
    [presentationId, actor.userId],
  );
  if (!seat) throw problem.notAssigned();
  if (seat.recusedReason !== null) throw problem.jurorRecused({ reason: seat.recusedReason });
  if (seat.isSigned) throw problem.cardSigned();
  const rules = (await findRubrics(tx, [line.periodId])).get(line.periodId);
  const rubric = rubricOf(line, rules);
  if (!rules || !rubric) throw problem.notFound();
  return { line, rubric, policy: rules.policy };
};

const upsertSql = `
  insert into juror_scores (presentation_id, user_id, criterion_code, score, note, revision, saved_at)
  values ($1, $2, $3, $4, $5, 1, now())
  on conflict (presentation_id, user_id, criterion_code) do update
     set score = excluded.score, note = excluded.note, revision = juror_scores.revision + 1, saved_at = now()
   where juror_scores.revision = $6
  returning revision, saved_at as "savedAt"`;

const keep = async (
  tx: Transaction,
  actor: Actor,
  { line: { id: presentationId }, rubric }: OpenCard,
  { criterionCode, score, note, revision }: CriterionScore,
): Promise<{ revision: number; savedAt: string }> => {
  const criterion = itemsByCode(rubric).get(criterionCode);
  if (!criterion) throw problem.criterionUnknown({ criterionCode });
  const errors = checkAnswer(criterion, { number: score });
  if (errors.length > 0) throw problem.jurorScoreInvalid({ errors });
  const mine = (await findMarks(tx, presentationId)).filter(({ userId }) => userId === actor.userId);
  const current = mine.find((mark) => mark.criterionCode === criterionCode) ?? null;
  if ((current?.revision ?? 0) !== revision) throw problem.jurorScoreStale({ current });
  const mark = { presentationId, userId: actor.userId, criterionCode, score, note: note?.trim() || null };
  const values = [presentationId, actor.userId, criterionCode, score, mark.note, revision];
  const [saved] = await tx.query<{ revision: number; savedAt: Date }[]>(upsertSql, values);
  if (!saved) throw problem.jurorScoreStale({ current });
  await tx.insert(JurorScoreEvent, { ...mark, revision: saved.revision });
  return { revision: saved.revision, savedAt: saved.savedAt.toISOString() };
};

const myTotal = async (tx: Transaction, actor: Actor, { line, rubric, policy }: OpenCard): Promise<string | null> => {
  const marks = await findMarks(tx, line.id);
  return totalOf(
    rubric,
    marks.filter(({ userId }) => userId === actor.userId),
    policy,
  );
};

/** Closes the card, once every criterion has its score. */
const signCard = async (tx: Transaction, actor: Actor, { line, rubric }: OpenCard): Promise<string> => {
  const mine = (await findMarks(tx, line.id)).filter(({ userId }) => userId === actor.userId);
  const scored = new Set(mine.map(({ criterionCode }) => criterionCode));
  const missing = itemsOf(rubric)
    .map(({ code }) => code)
    .filter((code) => !scored.has(code));
  if (missing.length > 0) throw problem.cardIncomplete({ missing });
  const [clock] = await tx.query<{ at: Date }[]>('select date_trunc($1, now()) as at', ['milliseconds']);
  const at = clock?.at ?? new Date();
  await tx.query('update presentation_jurors set card_signed_at = $3 where presentation_id = $1 and user_id = $2', [
    line.id,
    actor.userId,
    at,
  ]);
  await endStage(tx, line);
  return at.toISOString();
};

const endStage = async (tx: Transaction, line: PresentationLine): Promise<void> => {
  const [open] = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from presentation_jurors where presentation_id = $1 and recused_reason is null and card_signed_at is null',
    [line.id],
  );
  if (open?.count === 0)
    await setStage(tx, { assessmentId: line.assessmentId, stageCode: line.stageCode, state: 'done', reason: null });
};
