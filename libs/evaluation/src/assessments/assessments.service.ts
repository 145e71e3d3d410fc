import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { completeness, itemsByCode } from '@app/instrument';
import { scoreQuestionnaire } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadInstrument } from '../instruments/load-instrument';
import { findReceipt, type Receipt } from '../submissions/receipt.query';
import { statement } from '../submissions/statement';
import { cardOf, type AssessmentCard, type AssessmentRow } from './assessment-card';
import type { AssessmentForm, FormPolicy } from './assessment-form';
import { showsVerdicts, stateLabels } from './assessment-state';
import { doubtfulOf, type Checklist } from './checklist';
import { findAnswers, findEvidence, findVerdicts } from './form.query';
import { assessmentColumns, assessmentTables, loadAssessment } from './load-assessment';
import { moveAssessment } from './move-assessment';
import { windowClosed } from './require-filling';
import { nothingFilled, nothingYet, progressOf, type Filled } from './progress';
import { findFilled } from './progress.query';

export interface AssessmentView extends AssessmentCard {
  readonly instrumentCode: string;
  readonly instrumentSha256: string | null;
  readonly submission: Receipt | null;
}

type Row = AssessmentRow & { readonly policy: FormPolicy };

const MOST_LISTED = 200;

const rowsSql = `
  select ${assessmentColumns}, p.title as "periodTitle", p.year, pp.policy->>'scale' as scale,
         (pp.policy->>'decimals')::int as decimals, a.self_score::text as "selfScore",
         pp.policy - 'stages' - 'bands' - 'windows' - 'categories' as policy ${assessmentTables}`;

@Injectable()
export class AssessmentsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The actor's own: a body's assessments, a verifier's assigned ones, else those of the organiser; newest period first. */
  async list(actor: Actor): Promise<{ readonly items: readonly AssessmentCard[] }> {
    requireMay(actor, 'assessment.read');
    return transaction(this.dataSource, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${rowsSql} where p.organiser_id = $1 and p.state <> 'draft' and ($2::uuid is null or a.public_body_id = $2)
            and ($3::uuid is null or exists (select 1 from assignments s where s.assessment_id = a.id and s.user_id = $3))
          order by p.year desc, b.name, a.id limit ${MOST_LISTED}`,
        [actor.organiserId, actor.publicBodyId, actor.role === 'verifier' ? actor.userId : null],
      );
      const filled = await findFilled(
        tx,
        rows.map(({ id }) => id),
      );
      const items: AssessmentCard[] = [];
      for (const row of rows)
        items.push(await this.card(tx, actor, { row, filled: filled.get(row.id) ?? nothingFilled }));
      return { items };
    });
  }

  /** One assessment with its receipt, if handed in. Throws `access.*`. */
  async load(actor: Actor, id: string): Promise<AssessmentView> {
    return transaction(this.dataSource, async (tx) => {
      const { row, card } = await this.head(tx, actor, id);
      return {
        ...card,
        instrumentCode: row.instrumentCode,
        instrumentSha256: row.instrumentSha256,
        submission: await findReceipt(tx, id),
      };
    });
  }

  /** All that the form shows beside the instrument. A body sees verdicts only once they are provisional. */
  async loadForm(actor: Actor, id: string): Promise<AssessmentForm> {
    return transaction(this.dataSource, async (tx) => {
      const { row, card } = await this.head(tx, actor, id);
      if (!row.instrumentSha256) throw problem.periodClosed({});
      const isBody = actor.publicBodyId !== null;
      return {
        assessment: card,
        instrumentSha256: row.instrumentSha256,
        policy: formPolicy(row.policy),
        answers: await findAnswers(tx, id),
        evidence: await findEvidence(tx, id),
        ...(!isBody || showsVerdicts(row.state) ? { verdicts: await findVerdicts(tx, id, !isBody) } : {}),
      };
    });
  }

  /** What is missing before handing in, and what a careful superior would look at again. */
  async loadChecklist(actor: Actor, id: string): Promise<Checklist> {
    return transaction(this.dataSource, async (tx) => {
      const { row, card, filled } = await this.head(tx, actor, id);
      const instrument = await loadInstrument(tx, row.instrumentSha256);
      const texts = itemsByCode(instrument);
      const { missing } = completeness(instrument, filled.answers, filled.evidence, row.bodyKind);
      return {
        missing: missing.map((line) => ({ ...line, text: texts.get(line.itemCode)?.text.id ?? line.itemCode })),
        doubtful: doubtfulOf(instrument, filled.answers, await findEvidence(tx, id)),
        complete: missing.length === 0,
        progress: card.progress,
        statement,
      };
    });
  }

  /** The unit PPID's first opening of the form. Done twice, it stays done once. Throws `period.closed`, `assessment.locked`. */
  async register(actor: Actor, id: string): Promise<AssessmentCard> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, id, { action: 'assessment.register', lock: true });
      const { state, saqOpen, bodyCode } = assessment;
      if (state !== 'invited' && state !== 'registered' && state !== 'filling')
        throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
      if (!saqOpen) throw windowClosed(assessment);
      if (state === 'invited') {
        await moveAssessment(tx, actor, assessment, { to: 'registered' });
        await audit(tx, actor, 'assessment.registered', { assessmentId: id, bodyCode });
      }
      return (await this.head(tx, actor, id)).card;
    });
  }

  /** Takes a body out of the period, with a reason that stays on record. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<AssessmentCard> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, id, { action: 'assessment.withdraw', lock: true });
      if (assessment.periodState !== 'open') throw problem.periodNotOpen();
      await moveAssessment(tx, actor, assessment, { to: 'withdrawn', reason });
      await audit(tx, actor, 'assessment.withdrawn', { assessmentId: id, bodyCode: assessment.bodyCode, reason });
      return (await this.head(tx, actor, id)).card;
    });
  }

  private async head(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ row: Row; card: AssessmentCard; filled: Filled }> {
    const [row] = await tx.query<Row[]>(`${rowsSql} where a.id = $1`, [id]);
    if (!row) throw problem.notFound();
    requireMay(actor, 'assessment.read', row);
    const filled = (await findFilled(tx, [id])).get(id) ?? nothingFilled;
    return { row, filled, card: await this.card(tx, actor, { row, filled }) };
  }

  private async card(
    tx: Transaction,
    actor: Actor,
    { row, filled }: { readonly row: Row; readonly filled: Filled },
  ): Promise<AssessmentCard> {
    if (!row.instrumentSha256) return cardOf(actor, row, nothingYet);
    const instrument = await loadInstrument(tx, row.instrumentSha256);
    const selfScore =
      row.selfScore ??
      scoreQuestionnaire(instrument, filled.answers, row.policy, { bodyKind: row.bodyKind, view: 'self' }).score;
    return cardOf(actor, { ...row, selfScore }, progressOf(instrument, row.bodyKind, filled));
  }
}

const formPolicy = ({ scale, decimals, rounding, roundAt, unanswered, notApplicable }: FormPolicy): FormPolicy => ({
  scale,
  decimals,
  rounding,
  ...(roundAt ? { roundAt } : {}),
  ...(unanswered ? { unanswered } : {}),
  ...(notApplicable ? { notApplicable } : {}),
});
