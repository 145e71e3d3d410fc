import { audit, problem, requireMay, type Actor } from '@app/access';
import { type AssessmentState, fromCursor, pageOf, transaction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriod } from '../periods/load-period';
import { findTiedSecondReaders } from '../conflicts/tied-verdicts.query';
import { loadPeriodOwner } from '../results/period-owner.query';
import { requireSettled } from '../results/reader';
import { loadJudged } from '../verdicts/judged-assessment.query';
import { requireOpenPeriod } from '../results/period-owner.query';
import { findComparedAmong, type ComparedAssessment } from './compared-assessments.query';
import { readerAgreement, type ReaderAgreement } from './reader-agreement';
import { countReadings, findFinishedReadings, findReadingPlaces, type ReadingStanding } from './reading-page.query';
import { findOpenSecond } from './moveable-second.query';
import { findReadTwiceValues } from './read-twice-values.query';
import { isOwnItem, type Share } from '../assignments/item-share';
import { findReaders } from './second-readings.query';

/** One second reader of a body, and how many of their items have no verdict yet. */
export interface SecondReaderLine {
  readonly name: string;
  /** Codes of the sections and items that are theirs; null: the whole questionnaire. */
  readonly share: Share;
  readonly left: number;
  readonly isFinished: boolean;
}

export interface ReadingLine {
  readonly assessmentId: string;
  readonly bodyName: string;
  readonly state: AssessmentState;
  readonly firstReaders: readonly string[];
  readonly secondReaders: readonly SecondReaderLine[];
  readonly standing: ReadingStanding;
  readonly waivedReason: string | null;
  readonly firstLeft: number;
  readonly secondLeft: number;
  /** Differences that wait for a third person, and those decided. */
  readonly disputed: number;
  readonly settled: number;
  /** Whether somebody ended a second reading of it who is tied to the body now, and it can be read anew. */
  readonly hasTiedSecond: boolean;
}

export interface PeriodReadings {
  readonly periodTitle: string;
  readonly readers: 1 | 2;
  readonly agreement: ReaderAgreement;
}

export interface ReadingAsk {
  readonly q?: string;
  readonly standing?: ReadingStanding;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface ReadingPage {
  readonly items: readonly ReadingLine[];
  readonly next: string | null;
  readonly total: number;
}

const USUAL_PAGE = 50;

/** How a period is read: by one or by two, how far both are, where they differ, and how well they agree. Only the page asked for is compared. */
@Injectable()
export class PeriodReadingsService {
  constructor(private readonly dataSource: DataSource) {}

  async show(actor: Actor, periodId: string): Promise<PeriodReadings> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'reading.overview', period);
      requireSettled(actor, period);
      return showReadings(tx, periodId);
    });
  }

  /** One page of bodies with both their readers, by name. Throws `request.cursor`. */
  async page(
    actor: Actor,
    periodId: string,
    { q, standing, cursor, limit = USUAL_PAGE }: ReadingAsk,
  ): Promise<ReadingPage> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'reading.overview', period);
      requireSettled(actor, period);
      const after = cursor === undefined ? null : fromCursor(cursor);
      if (cursor !== undefined && after === null) throw problem.cursorInvalid();
      const filter = { q: q?.trim() || null, standing: standing ?? null };
      const of = { periodId, readers: await findReaders(tx, periodId) };
      const { items, next } = pageOf(
        await findReadingPlaces(tx, of, { ...filter, after, limit }),
        limit,
        (place) => place,
      );
      const compared = await findComparedAmong(
        tx,
        items.map(({ id }) => id),
      );
      const tied = new Set((await findTiedSecondReaders(tx, compared.map(({ id }) => id))).map((one) => one.assessmentId)); // prettier-ignore
      return {
        items: compared.map((one) => lineOf(one, of.readers, tied.has(one.id))),
        next,
        total: await countReadings(tx, of, filter),
      };
    });
  }

  /** Another rule. Once the period is open it needs a reason. Throws `readingRule.frozen`. */
  async setRule(
    actor: Actor,
    periodId: string,
    { readers, reason }: { readonly readers: 1 | 2; readonly reason?: string | null },
  ): Promise<PeriodReadings> {
    return transaction(this.dataSource, async (tx) => {
      const { state } = await loadPeriod(tx, actor, periodId, { action: 'assignment.write', lock: true });
      const why = reason?.trim() || null;
      if (state !== 'draft' && (state !== 'open' || !why)) throw problem.readingRuleFrozen();
      await tx.query(
        `insert into reading_rules (period_id, version, readers, reason, made_by)
         select $1, count(*) + 1, $2, $3, $4 from reading_rules where period_id = $1`,
        [periodId, readers, why, actor.userId],
      );
      await audit(tx, actor, 'readingRule.changed', { periodId, readers, reason: why });
      return showReadings(tx, periodId);
    });
  }

  /**
   * Lets the first reading stand alone, with a reason that stays on record. What one second reader has not ended counts
   * nowhere; what another of the same body has ended is still compared.
   * Throws `reading.finished`, `reading.waived`.
   */
  async waive(actor: Actor, assessmentId: string, reason: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const assessment = await loadJudged(tx, assessmentId, true);
      requireMay(actor, 'assignment.write', assessment);
      requireOpenPeriod({ state: assessment.periodState });
      await findOpenSecond(tx, assessmentId);
      await tx.query(
        `insert into second_readings (assessment_id, assigned_by, waived_at, waived_reason) values ($1, $2, clock_timestamp(), $3)
           on conflict (assessment_id) do update set waived_at = excluded.waived_at, waived_reason = excluded.waived_reason`,
        [assessmentId, actor.userId, reason.trim()],
      );
      await audit(tx, actor, 'secondReading.waived', { assessmentId, reason: reason.trim() });
    });
  }
}

const showReadings = async (tx: Transaction, periodId: string): Promise<PeriodReadings> => {
  const [period] = await tx.query<{ title: string }[]>('select title from periods where id = $1', [periodId]);
  return {
    periodTitle: period?.title ?? '',
    readers: await findReaders(tx, periodId),
    agreement: readerAgreement([...(await findReadTwiceValues(tx, await findFinishedReadings(tx, periodId))).values()]),
  };
};

const standingOf = ({ hasSecond, finishedAt, waivedAt }: ComparedAssessment, readers: 1 | 2): ReadingStanding => {
  if (waivedAt !== null) return 'waived';
  if (finishedAt !== null) return 'finished';
  if (hasSecond) return 'underWay';
  return readers === 2 ? 'missing' : 'none';
};

const readersOf = ({ instrument, secondReaders, secondLeft }: ComparedAssessment): readonly SecondReaderLine[] =>
  secondReaders.map(({ userId, name, share, finishedAt }) => ({
    name,
    share,
    left: secondLeft.filter(isOwnItem(instrument, secondReaders, userId)).length,
    isFinished: finishedAt !== null,
  }));

const lineOf = (one: ComparedAssessment, readers: 1 | 2, isTied: boolean): ReadingLine => ({
  assessmentId: one.id,
  bodyName: one.bodyName,
  state: one.state,
  firstReaders: one.firstReaders.map(({ name }) => name),
  secondReaders: readersOf(one),
  standing: standingOf(one, readers),
  waivedReason: one.waivedReason,
  firstLeft: one.firstLeft,
  secondLeft: one.secondLeft.length,
  disputed: one.disputed.length,
  hasTiedSecond: isTied && (one.state === 'submitted' || one.state === 'verifying'),
  settled: one.compared.filter(({ comparison }) => comparison === 'settled').length,
});
