import { type Actor, audit, organiserOf, problem, requireMay } from '@app/access';
import { type AssessmentState, type Transaction, transaction } from '@app/database';
import type { Policy } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { resumeAppeals } from '../appeals/settle-appeals';
import { isOwnItem } from '../assignments/item-share';
import { findHolders } from '../assignments/shares.query';
import { findTiedBodies, requireUntied } from '../assignments/require-no-conflict.query';
import { takesVerdicts } from '../assessments/assessment-state';
import { moveAssessment } from '../assessments/move-assessment';
import { nothingFilled, progressOf } from '../assessments/progress';
import { findFilled } from '../assessments/progress.query';
import { findTiedVerdicts } from '../conflicts/tied-verdicts.query';
import { findUnsettled, nothingUnsettled, type Unsettled } from '../corrections/effects.query';
import { verdictsToReview } from '../corrections/to-review';
import { loadInstrument } from '../instruments/load-instrument';
import { findRepairedItems, nothingRepaired } from '../repairs/repaired-items.query';
import { requireVerdictPeriod } from '../results/period-owner.query';
import { findMySecondLines } from '../second-readings/my-readings.query';
import { requireReadTwice } from '../second-readings/require-read-twice';
import { findVerificationFacts, loadJudged } from '../verdicts/judged-assessment.query';
import { itemsToJudge, itemsWithoutVerdict } from '../verdicts/items-to-judge';
import type { VerificationFacts } from '../verdicts/items-to-judge';
import { findOwnFigures, type OwnFigures } from './own-figures.query';
import { waitingItems, type WaitingBody, type WaitingItem } from './waiting-items';
import { setStage } from './set-stage.query';
import { queueOf, type VerificationCard } from './verification-card';
import { findMyVerifications } from './verifications.query';
import type { VerificationLine } from './verifications.query';

/** What is assigned to a verifier. */
export interface Pile {
  readonly items: readonly VerificationCard[];
  /** Names of bodies that are theirs and that they are tied to: closed to them until the organiser hands them over. */
  readonly toHandOver: readonly string[];
}

/** A verifier's pile, and closing one assessment when every item has its verdict. */
@Injectable()
export class VerificationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** What is assigned to the person who asks, with progress; those to be judged first. */
  async mine(actor: Actor): Promise<Pile> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'verification.read', { organiserId: organiserOf(actor) });
      const { lines, toHandOver } = await readable(tx, actor);
      const cards: VerificationCard[] = [];
      const ids = lines.map(({ assessmentId }) => assessmentId);
      const [filled, unsettled] = [await findFilled(tx, ids), await findUnsettled(tx, ids)];
      const repaired = await findRepairedItems(tx, ids);
      const holdersOf = await findHolders(tx, ids);
      const tiedOf = await findTiedVerdicts(tx, ids);
      for (const line of lines) {
        const instrument = await loadInstrument(tx, line.instrumentSha256);
        const facts = {
          instrument,
          bodyKind: line.bodyKind,
          ...(filled.get(line.assessmentId) ?? nothingFilled),
        };
        const isOwn = isOwnItem(instrument, holdersOf(line.assessmentId), actor.userId);
        const { again, fresh } = repaired.get(line.assessmentId) ?? nothingRepaired;
        const mended = toReview(facts, asEffects(again)).filter(isOwn);
        const unjudged = itemsWithoutVerdict(facts).filter((code) => isOwn(code) && fresh.includes(code));
        const review = toReview(facts, unsettled.get(line.assessmentId) ?? nothingUnsettled).filter(isOwn);
        const tied = toReview(facts, asEffects(tiedOf(line.assessmentId))).filter(isOwn);
        cards.push(
          cardOf(line, facts, {
            again: [...review, ...mended, ...tied],
            repaired: mended.length + unjudged.length,
            isOwn,
          }),
        );
      }
      return { items: cards, toHandOver };
    });
  }

  /** The person's own pace and quality. */
  async figures(actor: Actor): Promise<OwnFigures> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'verification.read', { organiserId: organiserOf(actor) });
      return findOwnFigures(tx, actor.userId, organiserOf(actor));
    });
  }

  /** What waits for the person item by item, over all bodies that may be judged now. */
  async items(actor: Actor): Promise<readonly WaitingItem[]> {
    return transaction(this.dataSource, async (tx) => {
      requireMay(actor, 'verification.read', { organiserId: organiserOf(actor) });
      const { lines: mine } = await readable(tx, actor);
      const lines = mine.filter(({ state }) => state === 'submitted' || state === 'verifying');
      const filled = await findFilled(
        tx,
        lines.map(({ assessmentId }) => assessmentId),
      );
      const holdersOf = await findHolders(tx, [...filled.keys()]);
      const bodies: WaitingBody[] = [];
      for (const { assessmentId, name, bodyKind, instrumentSha256 } of lines) {
        const instrument = await loadInstrument(tx, instrumentSha256);
        const facts = { instrument, bodyKind, ...(filled.get(assessmentId) ?? nothingFilled) };
        const isOwn = isOwnItem(instrument, holdersOf(assessmentId), actor.userId);
        const itemCodes = [...new Set([...itemsWithoutVerdict(facts), ...repairedOf(facts)])].filter(isOwn);
        bodies.push({ assessmentId, name, instrument, itemCodes });
      }
      return waitingItems(bodies);
    });
  }

  /**
   * Ends a verification, by whichever of its readers: every item that needs one has a verdict, and none waits to be given again after a correction.
   * Verified at once where the policy knows no appeals; else it waits for the organiser to open the score, unless that was
   * done before. Where two read, it waits for the second reading and for what a third person decides. Throws
   * `verification.incomplete`, `verification.toReview`, `verification.tied`, `verification.unread`, `verification.disputed`, `verifier.conflict`.
   */
  async close(actor: Actor, assessmentId: string): Promise<{ readonly state: AssessmentState }> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadJudged(tx, assessmentId, true);
      requireMay(actor, 'verification.write', assessment);
      requireVerdictPeriod({ state: assessment.periodState });
      await requireUntied(tx, actor, assessment);
      const facts = await findVerificationFacts(tx, assessment);
      const missing = itemsWithoutVerdict(facts);
      if (missing.length > 0) throw problem.verificationIncomplete({ missing });
      const unsettled = (await findUnsettled(tx, [assessmentId])).get(assessmentId) ?? nothingUnsettled;
      const items = [...new Set([...toReview(facts, unsettled), ...repairedOf(facts)])];
      if (items.length > 0) throw problem.verificationToReview({ items });
      const tied = toReview(facts, asEffects((await findTiedVerdicts(tx, [assessmentId]))(assessmentId)));
      if (tied.length > 0) throw problem.verificationTied({ items: tied });
      // What the plenary had opened again is its own to weigh: no second reading and no appeal comes after it.
      const isCorrecting = assessment.periodState === 'correcting';
      if (!isCorrecting) await requireReadTwice(tx, assessment, facts);
      // Nothing to judge: an empty questionnaire, one whose verdicts all stand, or one never handed in again.
      const { state: before, saqOver, unsubmitted } = assessment;
      const isUntouched = before !== 'verifying' && takesVerdicts(before, saqOver, unsubmitted);
      if (isUntouched) await moveAssessment(tx, actor, assessment, { to: 'verifying' });
      const from = isUntouched ? 'verifying' : before;
      await moveAssessment(tx, actor, { id: assessmentId, state: from }, { to: 'provisional' });
      const isAppealed = hasAppeals(assessment.policy) && !isCorrecting;
      const state = isAppealed ? await resumeAppeals(tx, actor, assessmentId) : 'verified';
      if (!isAppealed) await settle(tx, actor, assessmentId, assessment.policy);
      await audit(tx, actor, 'verification.closed', { assessmentId, state });
      return { state };
    });
  }
}

/** What lies on the person's desk, without the bodies they are tied to; of those only the names. */
const readable = async (
  tx: Transaction,
  actor: Actor,
): Promise<{ readonly lines: readonly VerificationLine[]; readonly toHandOver: readonly string[] }> => {
  const lines = await findMyVerifications(tx, actor.userId, organiserOf(actor));
  const seconds = await findMySecondLines(tx, actor.userId, organiserOf(actor));
  const all = [...lines, ...seconds];
  const tied = await findTiedBodies(tx, actor.userId, all.map(({ bodyId }) => bodyId)); // prettier-ignore
  return {
    lines: lines.filter(({ bodyId }) => !tied.has(bodyId)),
    toHandOver: [...new Set(all.filter(({ bodyId, state }) => tied.has(bodyId) && isUnderWay(state)).map(({ name }) => name))], // prettier-ignore
  };
};

/** A closed verification is nobody's to hand over. */
const isUnderWay = (state: AssessmentState): boolean =>
  !['provisional', 'appealing', 'verified', 'withdrawn'].includes(state);

/** The window in which a body may appeal is named `sanggah` in a policy. */
const hasAppeals = (policy: Policy): boolean => policy.windows?.['sanggah'] !== undefined;

const settle = async (tx: Transaction, actor: Actor, assessmentId: string, policy: Policy): Promise<void> => {
  await moveAssessment(tx, actor, { id: assessmentId, state: 'provisional' }, { to: 'verified' });
  const questionnaire = policy.stages.find(({ kind }) => kind === 'questionnaire')?.code;
  if (questionnaire !== undefined)
    await setStage(tx, { assessmentId, stageCode: questionnaire, state: 'done', reason: null });
};

const toReview = (
  { instrument, bodyKind, answers, verdicts }: VerificationFacts,
  { verdicts: effects }: Unsettled,
): readonly string[] => verdictsToReview({ instrument, bodyKind, values: { ...answers, ...verdicts } }, effects);

/** What a repair touched, or somebody gave who is tied to the body, asks for another look as what a correction touched does: where the item is asked at all. */
const asEffects = (itemCodes: readonly string[]): Unsettled => ({
  ...nothingUnsettled,
  verdicts: Object.fromEntries(itemCodes.map((code) => [code, 'review' as const])),
});

/** What the body repaired after its verdict, of what it is asked. */
const repairedOf = (facts: VerificationFacts): readonly string[] => toReview(facts, asEffects(facts.again ?? []));

interface ToDo {
  /** Items to be judged once more. */
  readonly again: readonly string[];
  readonly repaired: number;
  /** Whether an item is the verifier's where several read the body. */
  readonly isOwn: (itemCode: string) => boolean;
}

const cardOf = (
  line: VerificationLine,
  facts: VerificationFacts,
  { again, repaired, isOwn }: ToDo,
): VerificationCard => ({
  assessmentId: line.assessmentId,
  periodId: line.periodId,
  body: { id: line.bodyId, code: line.code, name: line.name, kind: line.bodyKind },
  category: line.category,
  categoryLabel: line.categoryLabel,
  state: line.state,
  submittedAt: line.submittedAt,
  progress: progressOf(facts.instrument, line.bodyKind, facts, isOwn),
  remaining: new Set([...itemsWithoutVerdict(facts).filter(isOwn), ...again]).size,
  toJudge: itemsToJudge(facts).filter(({ code }) => isOwn(code)).length,
  queue: queueOf(line.state, { judged: Object.keys(facts.verdicts).filter(isOwn).length, repaired }),
});
