import { audit, problem, requireMay, type Actor, type Fault } from '@app/access';
import { instant, type LateDecision, newId, transaction, type Transaction } from '@app/database';
import { checkAnswer, type ItemValue } from '@app/instrument';
import { NotificationsService } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { saveAnswers } from '../answers/save-answers';
import { stateLabels, takesAnswers } from '../assessments/assessment-state';
import { loadAssessment, requireReadable, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { moveAssessment } from '../assessments/move-assessment';
import { loadPeriod } from '../periods/load-period';
import { LinkChecksService } from '../link-checks/link-checks.service';
import { countWaiting, findLateAnswers, isFollowed, type LateAnswerView } from './late-answers.query';
import { moveEvidence } from './late-evidence.query';
import { requireLate } from './require-late';
import { takeInEvidence } from './take-in-evidence';
import { tellWaiting } from './tell-waiting';

export interface LateAnswerInput {
  readonly itemCode: string;
  readonly value: ItemValue | null;
  readonly note?: string | null;
  /** The revision that the phone had seen. */
  readonly revision: number;
  /** The key of the save that was refused: sent again, it is kept once. */
  readonly key: string;
  /** When it was typed, by the phone's own clock; a claim. */
  readonly typedAt?: string | null;
  /** Server time less phone time, as measured at the phone's last connection. */
  readonly clockOffsetMs?: number | null;
}

export interface KeptLate {
  readonly key: string;
  readonly itemCode: string;
  readonly arrivedAt: string;
}

const MOST_WAITING = 2_000;

/** Answers typed before the deadline that arrive after it: kept apart, marked, decided on by a person (RULINGS 31). */
@Injectable()
export class LateAnswersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
    private readonly linkChecks: LinkChecksService,
  ) {}

  /**
   * Keeps them apart; nothing of the questionnaire changes. Throws `lateAnswer.inTime` while a plain save would do,
   * `answer.invalid`, `item.unknown`, `lateAnswer.tooMany`.
   */
  async keep(
    actor: Actor,
    assessmentId: string,
    inputs: readonly LateAnswerInput[],
  ): Promise<{ readonly kept: readonly KeptLate[] }> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'lateAnswer.write', lock: true });
      requireLate(assessment, 'save');
      await requireFitting(tx, assessment, inputs);
      const isNew = await insertLate(tx, actor, assessment, inputs);
      await requireRoom(tx, assessmentId);
      await moveEvidence(tx, assessmentId);
      if (isNew) await tellWaiting(tx, this.notifications, assessment);
      const { bodyCode } = assessment;
      await audit(tx, actor, 'lateAnswer.kept', { assessmentId, bodyCode, count: inputs.length });
      return { kept: await findKept(tx, assessmentId, inputs) };
    });
  }

  /** The organiser's queue. */
  async list(
    actor: Actor,
    periodId: string,
  ): Promise<{ readonly items: readonly LateAnswerView[]; readonly waiting: number }> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'lateAnswer.read' });
      return { items: await findLateAnswers(tx, { periodId }), waiting: await countWaiting(tx, periodId) };
    });
  }

  /** A body's own, with what became of them, and whether plain saves are taken again by now. */
  async listOf(
    actor: Actor,
    assessmentId: string,
  ): Promise<{ readonly items: readonly LateAnswerView[]; readonly isOpen: boolean }> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      requireReadable(actor, assessment);
      const { state, saqOpen } = assessment;
      return { items: await findLateAnswers(tx, { assessmentId }), isOpen: saqOpen && takesAnswers(state) };
    });
  }

  /**
   * Accepted, it becomes the answer, as an event of the organiser, and what came with it becomes evidence; declined, both stay
   * on record. Either with a reason the body reads. Throws `lateAnswer.decided`, `lateAnswer.judged`, and `lateAnswer.followed` where its sender sent a later one.
   */
  async decide(
    actor: Actor,
    id: string,
    { decision, reason }: { readonly decision: LateDecision; readonly reason: string },
  ): Promise<LateAnswerView> {
    requireMay(actor, 'lateAnswer.decide');
    return transaction(this.dataSource, async (tx) => {
      const { assessmentId } = await loadPlace(tx, id);
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'lateAnswer.decide', lock: true });
      if (assessment.periodState !== 'open') throw problem.periodNotOpen();
      const late = await loadPlace(tx, id);
      if (late.decision !== null) throw problem.lateAnswerDecided();
      if (await isFollowed(tx, id)) throw problem.lateAnswerFollowed();
      const revision = decision === 'accepted' ? await apply(tx, actor, { assessment, late, id }) : null;
      await tx.query(
        `update late_answers set decision = $2, decision_reason = $3, decided_by = $4, decided_at = now(), applied_revision = $5
          where id = $1`,
        [id, decision, reason, actor.userId, revision],
      );
      const { itemCode } = late;
      const taken = decision === 'accepted' ? await takeInEvidence(tx, assessmentId, { lateAnswerId: id }) : [];
      const links = taken.filter(({ isLink }) => isLink).map(({ evidenceId }) => evidenceId);
      await this.linkChecks.queue(tx, links);
      await audit(tx, actor, `lateAnswer.${decision}`, {
        assessmentId,
        bodyCode: assessment.bodyCode,
        itemCode,
        reason,
        evidence: taken.length,
      });
      await this.notifications.tell(tx, {
        organiserId: assessment.organiserId,
        userIds: [late.sentBy],
        kind: 'late-answer',
        title: `${late.isEvidenceOnly ? 'Bukti' : 'Jawaban'} terlambat butir ${itemCode} ${decision === 'accepted' ? 'diterima' : 'ditolak'}`,
        text: `Alasan: ${reason}`,
        href: `/penilaian/${assessmentId}/isian?butir=${encodeURIComponent(itemCode)}`,
      });
      const view = (await findLateAnswers(tx, { assessmentId })).find((one) => one.id === id);
      if (!view) throw new RangeError(`late answer ${id} is gone`);
      return view;
    });
  }
}

const requireFitting = async (
  tx: Transaction,
  assessment: LoadedAssessment,
  inputs: readonly LateAnswerInput[],
): Promise<void> => {
  const errors: Fault[] = [];
  for (const { itemCode, value } of inputs) {
    const item = await loadItem(tx, assessment, itemCode);
    if (value !== null)
      errors.push(...checkAnswer(item, value).map(({ path, code, message }) => ({ path, code, message })));
  }
  const itemCode = inputs.map((input) => input.itemCode).join(', ');
  if (errors.length > 0) throw problem.answerInvalid({ itemCode, errors });
};

/** Whether any of them was not kept already. */
const insertLate = async (
  tx: Transaction,
  actor: Actor,
  { id: assessmentId, saqUntil }: LoadedAssessment,
  inputs: readonly LateAnswerInput[],
): Promise<boolean> => {
  const rows = inputs.map((input) => ({ ...input, id: newId() }));
  const kept = await tx.query<unknown[]>(
    `insert into late_answers (id, assessment_id, item_code, value, note, seen_revision, key, typed_at, clock_offset_ms, sent_by, passed_deadline)
     select id, $1, "itemCode", value, note, revision, key, "typedAt", "clockOffsetMs", $2, $4::timestamptz
       from jsonb_to_recordset($3::jsonb) as r(id uuid, "itemCode" text, value jsonb, note text, revision int, key text,
            "typedAt" timestamptz, "clockOffsetMs" int)
     on conflict (assessment_id, key) do nothing returning 1`,
    [assessmentId, actor.userId, JSON.stringify(rows), saqUntil],
  );
  return kept.length > 0;
};

const requireRoom = async (tx: Transaction, assessmentId: string): Promise<void> => {
  const [row] = await tx.query<{ count: number }[]>(
    'select count(*)::int as count from late_answers where assessment_id = $1 and decision is null',
    [assessmentId],
  );
  if (row && row.count > MOST_WAITING) throw problem.lateAnswerTooMany({ most: MOST_WAITING });
};

const findKept = async (
  tx: Transaction,
  assessmentId: string,
  inputs: readonly LateAnswerInput[],
): Promise<readonly KeptLate[]> =>
  tx.query<KeptLate[]>(
    `select key, item_code as "itemCode", ${instant('arrived_at')} as "arrivedAt"
       from late_answers where assessment_id = $1 and key = any($2) order by item_code, id`,
    [assessmentId, inputs.map(({ key }) => key)],
  );

interface Place {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly value: ItemValue | null;
  readonly note: string | null;
  readonly isEvidenceOnly: boolean;
  readonly decision: LateDecision | null;
  readonly sentBy: string;
}

const loadPlace = async (tx: Transaction, id: string): Promise<Place> => {
  const [found] = await tx.query<Place[]>(
    'select assessment_id as "assessmentId", item_code as "itemCode", value, note, is_evidence_only as "isEvidenceOnly", decision, sent_by as "sentBy" from late_answers where id = $1',
    [id],
  );
  if (!found) throw problem.notFound();
  return found;
};

/** Until somebody judges, an accepted answer takes the place of what stands, whatever its revision; where only evidence came, it stays. */
const apply = async (
  tx: Transaction,
  actor: Actor,
  { assessment, late, id }: { readonly assessment: LoadedAssessment; readonly late: Place; readonly id: string },
): Promise<number> => {
  const { id: assessmentId, state } = assessment;
  if (!takesAnswers(state) && state !== 'submitted') throw problem.lateAnswerJudged({ stateLabel: stateLabels[state] });
  const [current] = await tx.query<{ revision: number }[]>(
    'select revision from answers where assessment_id = $1 and item_code = $2',
    [assessmentId, late.itemCode],
  );
  if (late.isEvidenceOnly) return current?.revision ?? 0;
  const { itemCode, value, note } = late;
  const input = { itemCode, value, note, revision: current?.revision ?? 0, key: `late-${id}` };
  const [saved] = await saveAnswers(tx, { assessmentId, userId: actor.userId }, [input]);
  if (!saved) throw new RangeError(`late answer ${id} met another save`);
  if (state === 'registered') await moveAssessment(tx, actor, assessment, { to: 'filling' });
  return saved.revision;
};
