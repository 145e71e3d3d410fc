import { lateCounts } from '../late-answers/late-words';
import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { completeness, itemsByCode, type ItemValues } from '@app/instrument';
import { scoreQuestionnaire } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireUntied, withoutTied } from '../assignments/require-no-conflict.query';
import { findOwnItems } from '../assignments/shares.query';
import { findTiedVerdicts } from '../conflicts/tied-verdicts.query';
import { findCopies } from '../copies/copies.query';
import { findUnsettled, nothingUnsettled, type Unsettled } from '../corrections/effects.query';
import { answersToReview, verdictsToReview, type Asked } from '../corrections/to-review';
import { findCorrections, findDroppedAnswers } from '../corrections/told-corrections.query';
import type { Effects, Reviews } from '../corrections/correction-views';
import { loadInstrument } from '../instruments/load-instrument';
import { findReceipt, type Receipt } from '../submissions/receipt.query';
import { signingStanding } from '../signings/signing-standing';
import { statement } from '../submissions/statement';
import { cardOf, type AssessmentCard, type AssessmentRow } from './assessment-card';
import { findSecondReading, findSecondVerdicts } from '../second-readings/second-readings.query';
import type { AssessmentForm, FormPolicy, VerdictView } from './assessment-form';
import { showsVerdicts, stateLabels } from './assessment-state';
import { readsOnlyReleased, seesJudging } from '../results/reader';
import { officerGone } from '../registrations/registration.query';
import { findUnchangedLines } from '../repairs/repairs.query';
import { doubtfulOf, reviewLines, sayingCopied, type Checklist } from './checklist';
import { findGivenBackAt, isBeingMended, withoutDrafts } from './as-given-back.query';
import { findAnswers, findAnswersUntil, findEvidence, findEvidenceUntil, findVerdicts } from './form.query';
import { assessmentColumns, assessmentTables, isReadable, loadAssessment, requireReadable } from './load-assessment';
import { findSettled } from '../verdicts/settled-items.query';
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
         (select json_build_object('state', r.state, 'reason', r.reason, 'isRenewal', p.state = 'open' and r.round > 1, 'isOfficerGone', p.state = 'open' and ${officerGone}) from registrations r where r.assessment_id = a.id) as registration,
         (select s.number from submissions s where s.assessment_id = a.id order by s.revision desc limit 1) as "receiptNumber",
         ${lateCounts} as late, ${signingStanding} as signing,
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
      const ids = rows.map(({ id }) => id);
      const filled = await withoutDrafts(tx, actor, rows, await findFilled(tx, ids));
      const unsettled = await findUnsettled(tx, ids);
      const items: AssessmentCard[] = [];
      for (const row of await withoutTied(tx, actor, rows))
        items.push(await this.card(tx, actor, standingOf(row, filled, unsettled)));
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
      const { row, card, filled, unsettled } = await this.head(tx, actor, id);
      const isBody = actor.publicBodyId !== null;
      const seesVerdicts = !readsOnlyReleased(actor) || showsVerdicts(row.state);
      const form = await formOf(
        tx,
        { row, filled, unsettled },
        { card, seesVerdicts, seesAnswers: isReadable(actor, row), until: await findGivenBackAt(tx, actor, row) },
      );
      const instrument = await loadInstrument(tx, form.instrumentSha256);
      const isReader = actor.role === 'verifier';
      const ownItems = isReader ? await findOwnItems(tx, actor, { id, instrument }) : null;
      return {
        ...form,
        ...(ownItems ? { ownItems } : {}),
        ...(isReader ? await findStandingOf(tx, { ...row, instrument }) : {}),
        ...(seesVerdicts
          ? { verdicts: await findVerdicts(tx, id, !isBody && seesJudging(actor, { state: row.periodState })) }
          : {}),
      };
    });
  }

  /** The form on a second reader's desk: their own verdicts, and in no figure a trace of the first reading. */
  async loadSecondForm(actor: Actor, id: string): Promise<AssessmentForm> {
    return transaction(this.dataSource, async (tx) => {
      const [row] = await tx.query<Row[]>(`${rowsSql} where a.id = $1`, [id]);
      if (!row) throw problem.notFound();
      const reading = await findSecondReading(tx, id);
      const blind = {
        ...row,
        assignedTo: reading && !reading.waivedAt ? reading.readers.map(({ userId }) => userId) : [],
      };
      requireMay(actor, 'secondReading.read', blind);
      await requireUntied(tx, actor, blind);
      const verdicts = await findSecondVerdicts(tx, id);
      const filled = await findReadable(tx, actor, row);
      const standing = standingOf(blind, filled, await findUnsettled(tx, [id]));
      const own: Standing = {
        row: blind,
        filled: { ...standing.filled, verdicts: valuesSaid(verdicts), again: [] },
        unsettled: { ...standing.unsettled, verdicts: {} },
      };
      const card = await this.card(tx, actor, own);
      const isDone = reading?.readers.some(({ userId, finishedAt }) => userId === actor.userId && finishedAt !== null);
      const form = await formOf(tx, own, {
        card: { ...card, allowed: isDone ? [] : card.allowed },
        seesVerdicts: true,
        seesAnswers: isReadable(actor, row),
        until: await findGivenBackAt(tx, actor, row),
      });
      const instrument = await loadInstrument(tx, form.instrumentSha256);
      const ownItems = await findOwnItems(tx, actor, { id, instrument, reading: 'second' });
      const tiedVerdicts = (await findTiedVerdicts(tx, [id], 'second'))(id);
      return { ...form, ...(ownItems ? { ownItems } : {}), verdicts, tiedVerdicts };
    });
  }

  /** What is missing before handing in, and what a careful superior would look at again. */
  async loadChecklist(actor: Actor, id: string): Promise<Checklist> {
    return transaction(this.dataSource, async (tx) => {
      const { row, card, filled, unsettled } = await this.head(tx, actor, id);
      requireReadable(actor, row);
      if (isBeingMended(actor, row)) throw problem.answersUnsent();
      const instrument = await loadInstrument(tx, row.instrumentSha256);
      const texts = itemsByCode(instrument);
      const asked = { instrument, bodyKind: row.bodyKind, values: valuesOf(filled) };
      const all = completeness(instrument, filled.answers, filled.evidence, row.bodyKind);
      // While single items are repaired nothing else can be mended.
      const missing = all.missing.filter(({ itemCode }) => isEditable(row, itemCode));
      const doubtful = [
        ...(await findUnchangedLines(tx, row)),
        ...reviewLines(instrument, marksOf(asked, unsettled, false).answers),
        ...doubtfulOf(instrument, filled.answers, await findEvidence(tx, id)),
      ];
      return {
        missing: sayingCopied(missing, await findCopies(tx, id)).map((line) => ({
          ...line,
          text: texts.get(line.itemCode)?.text.id ?? line.itemCode,
        })),
        doubtful: doubtful.filter(({ itemCode }) => isEditable(row, itemCode)),
        complete: missing.length === 0,
        progress: card.progress,
        statement,
      };
    });
  }

  /** The unit PPID's first opening of the form. Done twice, it stays done once. Throws `period.closed`, `assessment.locked`, `registration.required`. */
  async register(actor: Actor, id: string): Promise<AssessmentCard> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await loadAssessment(tx, actor, id, { action: 'assessment.register', lock: true });
      const { state, saqOpen, bodyCode } = assessment;
      if (state !== 'invited' && state !== 'registered' && state !== 'filling')
        throw problem.assessmentLocked({ state, stateLabel: stateLabels[state] });
      if (!saqOpen) throw windowClosed(assessment);
      if (state === 'invited' && assessment.registrationRule === 'approval') throw problem.registrationRequired();
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

  private async head(tx: Transaction, actor: Actor, id: string): Promise<Standing & { readonly card: AssessmentCard }> {
    const [row] = await tx.query<Row[]>(`${rowsSql} where a.id = $1`, [id]);
    if (!row) throw problem.notFound();
    requireMay(actor, 'assessment.read', row);
    await requireUntied(tx, actor, row);
    const filled = await findReadable(tx, actor, row);
    const standing = standingOf(row, filled, await findUnsettled(tx, [id]));
    return { ...standing, card: await this.card(tx, actor, standing) };
  }

  private async card(tx: Transaction, actor: Actor, { row, filled, unsettled }: Standing): Promise<AssessmentCard> {
    if (!row.instrumentSha256) return cardOf(actor, row, nothingYet);
    const instrument = await loadInstrument(tx, row.instrumentSha256);
    const selfScore = isReadable(actor, row)
      ? (row.selfScore ??
        scoreQuestionnaire(instrument, filled.answers, row.policy, { bodyKind: row.bodyKind, view: 'self' }).score)
      : null;
    const asked = { instrument, bodyKind: row.bodyKind, values: valuesOf(filled) };
    const toReview = answersToReview(asked, unsettled.answers).length;
    return cardOf(actor, { ...row, selfScore }, progressOf(instrument, row.bodyKind, filled), toReview);
  }
}

/** What a reader's verdicts have come to: those to be given anew, and those that are theirs no more. */
const findStandingOf = async (
  tx: Transaction,
  place: Parameters<typeof findSettled>[1],
): Promise<Pick<AssessmentForm, 'tiedVerdicts' | 'settledVerdicts'>> => ({
  tiedVerdicts: (await findTiedVerdicts(tx, [place.id]))(place.id),
  settledVerdicts: Object.fromEntries(await findSettled(tx, place)),
});

/** What stands in it for this person: nothing, where it is not theirs to read yet. */
const findReadable = async (tx: Transaction, actor: Actor, row: Row): Promise<ReadonlyMap<string, Filled>> =>
  isReadable(actor, row) ? withoutDrafts(tx, actor, [row], await findFilled(tx, [row.id])) : new Map<string, Filled>();

const isEditable = ({ editableItems }: Pick<Row, 'editableItems'>, itemCode: string): boolean =>
  editableItems === null || editableItems.includes(itemCode);

interface Standing {
  readonly row: Row;
  readonly filled: Filled;
  readonly unsettled: Unsettled;
}

const standingOf = (
  row: Row,
  filled: ReadonlyMap<string, Filled>,
  unsettled: ReadonlyMap<string, Unsettled>,
): Standing => ({
  row,
  filled: filled.get(row.id) ?? nothingFilled,
  unsettled: unsettled.get(row.id) ?? nothingUnsettled,
});

interface Shown {
  readonly card: AssessmentCard;
  readonly seesVerdicts: boolean;
  /** Whether what stands in it is shown; else it is the form as it was before anybody wrote in it. */
  readonly seesAnswers: boolean;
  /** As of when; null: as it stands. */
  readonly until: string | null;
}

/** All of a form but its verdicts. */
const formOf = async (
  tx: Transaction,
  { row, filled, unsettled }: Standing,
  { card, seesVerdicts, seesAnswers, until }: Shown,
): Promise<AssessmentForm> => {
  if (!row.instrumentSha256) throw problem.periodClosed({});
  const instrument = await loadInstrument(tx, row.instrumentSha256);
  const marks = marksOf({ instrument, bodyKind: row.bodyKind, values: valuesOf(filled) }, unsettled, seesVerdicts);
  return {
    assessment: card,
    instrumentSha256: row.instrumentSha256,
    policy: formPolicy(row.policy),
    ...(seesAnswers ? await findSaid(tx, row.id, until) : { answers: {}, evidence: {}, copies: {} }),
    corrections: await findCorrections(tx, row),
    reviews: {
      ...marks,
      verdicts: { ...marks.verdicts, ...repairedMarks(seesVerdicts ? filled.again : []) },
      dropped: seesAnswers ? await findDroppedAnswers(tx, row) : [],
    },
    editableItems: row.editableItems,
  };
};

const findSaid = async (
  tx: Transaction,
  id: string,
  until: string | null,
): Promise<Pick<AssessmentForm, 'answers' | 'evidence' | 'copies'>> =>
  until === null
    ? { answers: await findAnswers(tx, id), evidence: await findEvidence(tx, id), copies: await findCopies(tx, id) }
    : { answers: await findAnswersUntil(tx, id, until), evidence: await findEvidenceUntil(tx, id, until), copies: {} };

/** A verdict older than the body's repair is to be given again. */
const repairedMarks = (again: readonly string[] = []): Reviews['verdicts'] =>
  Object.fromEntries(again.map((code) => [code, 'repaired']));

const valuesSaid = (verdicts: Readonly<Record<string, VerdictView>>): ItemValues =>
  Object.fromEntries(Object.entries(verdicts).flatMap(([code, { value }]) => (value ? [[code, value]] : [])));

/** A verdict decides over the answer, also on what is asked. */
const valuesOf = ({ answers, verdicts }: Filled): ItemValues => ({ ...answers, ...verdicts });

/** Effects on items that are still asked; those on verdicts only for who may see verdicts. */
const marksOf = (asked: Asked, unsettled: Unsettled, seesVerdicts: boolean): Omit<Reviews, 'dropped'> => ({
  answers: only(unsettled.answers, answersToReview(asked, unsettled.answers)),
  verdicts: seesVerdicts ? only(unsettled.verdicts, verdictsToReview(asked, unsettled.verdicts)) : {},
});

const only = (effects: Effects, codes: readonly string[]): Effects =>
  Object.fromEntries(Object.entries(effects).filter(([code]) => codes.includes(code)));

const formPolicy = ({ scale, decimals, rounding, roundAt, unanswered, notApplicable }: FormPolicy): FormPolicy => ({
  scale,
  decimals,
  rounding,
  ...(roundAt ? { roundAt } : {}),
  ...(unanswered ? { unanswered } : {}),
  ...(notApplicable ? { notApplicable } : {}),
});
