import { type Actor, audit, may, organiserOf, problem, requireMay } from '@app/access';
import { type Delegate, type Transaction, transaction } from '@app/database';
import { itemsOf } from '@app/instrument';
import type { Instrument } from '@app/instrument';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { totalOf } from './card-total';
import { leastJurors } from './settle-panel';
import { isCorrecting } from '../stage-corrections/stage-corrections.query';
import type { JurorSeat, OtherCard, PresentationCard, PresentationDetail } from './presentation-views';
import { findMarks, findMarksOf, findPresentation, findPresentations, findRubrics } from './presentations.query';
import type { MarkRow, PresentationLine, Rules } from './presentations.query';

export interface Attendance {
  readonly headAttended: boolean | null;
  /** Who came besides; absent: as noted before. */
  readonly delegates?: readonly Delegate[];
}

/** Presentations before the jury: who appears when, and the card of whoever asks. */
@Injectable()
export class PresentationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** A juror's own sessions; all of the organiser's for its office. */
  async list(actor: Actor, periodId?: string): Promise<readonly PresentationCard[]> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      if (periodId !== undefined) requireInside(actor, await loadPeriodOwner(tx, periodId));
      const lines = await findPresentations(tx, {
        userId: actor.userId,
        organiserId,
        periodId: periodId ?? null,
        seatedOnly: !may(actor, 'presentation.attend') && actor.role === 'juror',
      });
      const rules = await findRubrics(tx, [...new Set(lines.map((line) => line.periodId))]);
      const ids = lines.map(({ id }) => id);
      const marks = await findMarksOf(tx, actor.userId, ids);
      const mine = new Map<string, MarkRow[]>(ids.map((id) => [id, []]));
      for (const mark of marks) mine.get(mark.presentationId)?.push(mark);
      return lines.map((line) => cardOf(line, actor, rules.get(line.periodId), mine.get(line.id) ?? []));
    });
  }

  /** One session with its rubric and my scores; the others' only once my own card is signed. */
  async detail(actor: Actor, id: string): Promise<PresentationDetail> {
    return transaction(this.dataSource, async (tx) => {
      const line = await loadPresentation(tx, actor, id);
      const rules = (await findRubrics(tx, [line.periodId])).get(line.periodId);
      const rubric = rubricOf(line, rules);
      if (!rules || !rubric) throw problem.notFound();
      const marks = await findMarks(tx, id);
      const mine = marks.filter(({ userId }) => userId === actor.userId);
      return {
        ...cardOf(line, actor, rules, mine),
        rubric,
        myScores: Object.fromEntries(
          mine.map(({ criterionCode, score, note, revision }) => [criterionCode, { score, note, revision }]),
        ),
        myTotal: totalSoFar(rubric, mine, rules),
        others: maySeeOthers(line, actor)
          ? othersOf(line, actor, marks, (own) => totalOf(rubric, own, rules.policy))
          : [],
      };
    });
  }

  /** Whether the head of the body came in person, null takes the note back; and who else came. */
  async attend(actor: Actor, id: string, { headAttended, delegates }: Attendance): Promise<PresentationCard> {
    return transaction(this.dataSource, async (tx) => {
      await holdPeriodOf(tx, id);
      const line = await loadPresentation(tx, actor, id);
      requireMay(actor, 'presentation.attend', line);
      if (!line.isOpen) throw problem.periodNotOpen();
      const came = delegates?.map(({ name, position }) => ({ name: name.trim(), position: position.trim() }));
      await tx.query(
        'update presentations set head_attended = $2, delegates = coalesce($3::jsonb, delegates) where id = $1',
        [id, headAttended, came ? JSON.stringify(came) : null],
      );
      await audit(tx, actor, 'attendance.noted', { presentationId: id, headAttended, organiserId: line.organiserId });
      const rules = await findRubrics(tx, [line.periodId]);
      const mine = await findMarksOf(tx, actor.userId, [id]);
      const noted = { ...line, headAttended, delegates: came ?? line.delegates };
      return cardOf(noted, actor, rules.get(line.periodId), mine);
    });
  }
}

const requireInside = (actor: Actor, period: { readonly organiserId: string }): void => {
  if (period.organiserId !== actor.organiserId) throw problem.notFound();
};

/** The period first: whoever waited for it reads afterwards what it has become. */
export const holdPeriodOf = async (tx: Transaction, presentationId: string): Promise<void> => {
  await tx.query('select 1 from periods where id = (select period_id from presentations where id = $1) for share', [
    presentationId,
  ]);
};

/** The presentation, where this person may see it; a juror without a seat may not. */
export const loadPresentation = async (tx: Transaction, actor: Actor, id: string): Promise<PresentationLine> => {
  const line = await findPresentation(tx, id, actor.userId);
  if (!line) throw problem.notFound();
  requireMay(actor, 'presentation.read', {
    organiserId: line.organiserId,
    assignedTo: line.jurors.map((juror) => juror.id),
  });
  return line;
};

/** The rubric by which a presentation is scored, as it was frozen. */
export const rubricOf = (line: Pick<PresentationLine, 'rubricCode'>, rules: Rules | undefined): Instrument | null =>
  (line.rubricCode !== null && rules?.rubrics.get(line.rubricCode)) || null;

const closedOf = (
  { isWithdrawn, hasBegun, isOver }: PresentationLine,
  seat: JurorSeat | undefined,
): PresentationCard['closed'] => {
  if (isWithdrawn) return 'withdrawn';
  if (seat?.signedAt === null && seat.awayReason !== null) return 'away';
  if (seat && isCorrecting(seat.corrections)) return null;
  if (isOver) return 'over';
  return hasBegun ? null : 'notBegun';
};

const totalSoFar = (rubric: Instrument | null, mine: readonly MarkRow[], rules: Rules | undefined): string | null =>
  rubric && rules && mine.length > 0 ? totalOf(rubric, mine, rules.policy) : null;

const cardOf = (
  line: PresentationLine,
  actor: Actor,
  rules: Rules | undefined,
  mine: readonly MarkRow[],
): PresentationCard => {
  const rubric = rubricOf(line, rules);
  const seat = line.jurors.find(({ id, recusedReason }) => id === actor.userId && recusedReason === null);
  return {
    id: line.id,
    periodId: line.periodId,
    isOpen: line.isOpen,
    periodYear: line.periodYear,
    periodTitle: line.periodTitle,
    assessmentId: line.assessmentId,
    stageCode: line.stageCode,
    body: { id: line.bodyId, code: line.code, name: line.name, kind: line.kind },
    category: line.category,
    categoryLabel: line.categoryLabel,
    startsAt: line.startsAt,
    closesAt: line.closesAt,
    closed: closedOf(line, seat),
    room: line.room,
    session: line.session,
    place: line.place,
    headAttended: line.headAttended,
    delegates: line.delegates,
    leastJurors: leastJurors(rules?.policy, line.stageCode),
    jurors: line.jurors,
    myCard: seat
      ? {
          scored: line.myScored,
          total: rubric ? itemsOf(rubric).length : 0,
          signedAt: seat.signedAt,
          score: totalSoFar(rubric, mine, rules),
        }
      : null,
  };
};

const maySeeOthers = (line: PresentationLine, actor: Actor): boolean => {
  if (actor.role !== 'juror') return true;
  return line.jurors.some(({ id, signedAt }) => id === actor.userId && signedAt !== null);
};

const othersOf = (
  line: PresentationLine,
  actor: Actor,
  marks: readonly MarkRow[],
  total: (own: readonly MarkRow[]) => string | null,
): readonly OtherCard[] =>
  line.jurors
    .filter(({ id, signedAt }) => id !== actor.userId && signedAt !== null)
    .map(({ id, name }) => {
      const own = marks.filter(({ userId }) => userId === id);
      const scores = Object.fromEntries(own.map(({ criterionCode, score }) => [criterionCode, score]));
      return { juror: name, scores, total: total(own) };
    });
