import { type AssessmentState, instant, type LateDecision, type Transaction } from '@app/database';
import { itemsByCode, type ItemValue } from '@app/instrument';
import { stateLabels } from '../assessments/assessment-state';
import { answerWords } from '../corrections/answer-words';
import { latestInstrument } from '../instruments/latest-instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { saqWindow } from '../windows/saq-window';
import { findLateEvidence, type LateEvidenceView } from './late-evidence.query';
import { followedSql } from './late-words';

/** One answer that came too late, beside what stands. */
export interface LateAnswerView {
  readonly id: string;
  readonly assessmentId: string;
  readonly bodyName: string;
  readonly state: AssessmentState;
  /** The deadline that it came after, whatever became of it since, ISO 8601; null where there was none. */
  readonly deadline: string | null;
  readonly stateLabel: string;
  readonly itemCode: string;
  readonly itemText: string;
  /** No answer came: only evidence beside the answer that stands. */
  readonly isEvidenceOnly: boolean;
  /** In words, Indonesian; null: it clears the answer, unless only evidence came. */
  readonly came: string | null;
  readonly note: string | null;
  /** What its acceptance replaces; of one that is decided, what stood then. Null where nothing does. */
  readonly stands: string | null;
  readonly standsNote: string | null;
  /** Whether the answer was changed after the sender had last seen it; asked only while it waits. */
  readonly isOvertaken: boolean;
  /** Who gave what stands; null where nothing does. */
  readonly standsBy: string | null;
  readonly isStandingBySender: boolean;
  /** What the phone claims, corrected by its measured offset. */
  readonly typedAt: string | null;
  readonly arrivedAt: string;
  readonly sentBy: string;
  readonly decision: LateDecision | null;
  readonly decisionReason: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** What came with it, or after it. */
  readonly evidence: readonly LateEvidenceView[];
}

type Row = Omit<LateAnswerView, 'came' | 'stands' | 'stateLabel' | 'itemText' | 'evidence'> & {
  readonly value: ItemValue | null;
  readonly standing: ItemValue | null;
  readonly instrumentSha256: string;
};

/** The answer beside `l`; once that is decided, as it was then: later saves belong to other decisions. */
const standingSql = `
  select c.value, c.note, c.revision, c.saved_by from answers c
   where l.decision is null and c.assessment_id = l.assessment_id and c.item_code = l.item_code
  union all (
  select e.value, e.note, e.revision, e.actor_id from answer_events e
   where l.decision is not null and e.assessment_id = l.assessment_id and e.item_code = l.item_code
     and case when l.applied_revision is null then e.at <= l.decided_at
              when l.is_evidence_only then e.revision <= l.applied_revision
              else e.revision < l.applied_revision end
   order by e.revision desc limit 1)`;

const rowsSql = `
  select l.id, l.assessment_id as "assessmentId", b.name as "bodyName", a.state, ${instant('coalesce(l.passed_deadline, w.due_at)')} as deadline, l.item_code as "itemCode", l.value, l.note, l.is_evidence_only as "isEvidenceOnly",
         n.value as standing, n.note as "standsNote", l.decision is null and coalesce(n.revision, 0) > l.seen_revision as "isOvertaken",
         h.name as "standsBy", coalesce(n.saved_by = l.sent_by, false) as "isStandingBySender",
         ${instant(`(l.typed_at + make_interval(secs => coalesce(l.clock_offset_ms, 0) / 1000.0))`)} as "typedAt",
         ${instant('l.arrived_at')} as "arrivedAt", s.name as "sentBy", l.decision, l.decision_reason as "decisionReason",
         ${instant('l.decided_at')} as "decidedAt", d.name as "decidedBy", i.sha256 as "instrumentSha256"
    from late_answers l join assessments a on a.id = l.assessment_id join public_bodies b on b.id = a.public_body_id
    join periods p on p.id = a.period_id join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
    join users s on s.id = l.sent_by left join users d on d.id = l.decided_by
    left join lateral (${standingSql}) n on true
    left join users h on h.id = n.saved_by
    join lateral ${latestInstrument('a.period_id', 'a.instrument_code')} i on true
    cross join ${saqWindow()} w`;

const MOST_LISTED = 300;

/** Late answers of a period or of one assessment, each person's last word on an item; those that wait first, then newest first. */
export const findLateAnswers = async (
  tx: Transaction,
  {
    periodId = null,
    assessmentId = null,
  }: { readonly periodId?: string | null; readonly assessmentId?: string | null },
): Promise<LateAnswerView[]> => {
  const rows = await tx.query<Row[]>(
    `${rowsSql} where ($1::uuid is null or a.period_id = $1) and ($2::uuid is null or a.id = $2)
      and not ${followedSql('l')}
      order by l.decision is not null, l.arrived_at desc, b.name, l.id limit ${MOST_LISTED}`,
    [periodId, assessmentId],
  );
  const views: LateAnswerView[] = [];
  const evidence = await findLateEvidence(
    tx,
    rows.map(({ id }) => id),
  );
  for (const row of rows) views.push({ ...(await viewOf(tx, row)), evidence: evidence.get(row.id) ?? [] });
  return views;
};

/** How many of a period wait for a decision. */
export const countWaiting = async (tx: Transaction, periodId: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from late_answers l join assessments a on a.id = l.assessment_id
      where a.period_id = $1 and l.decision is null and not ${followedSql('l')}`,
    [periodId],
  );
  return row?.count ?? 0;
};

/** Whether a later word of the same person takes its place. */
export const isFollowed = async (tx: Transaction, id: string): Promise<boolean> => {
  const [row] = await tx.query<{ followed: boolean }[]>(
    `select ${followedSql('l')} as followed from late_answers l where l.id = $1`,
    [id],
  );
  return row?.followed ?? false;
};

const viewOf = async (
  tx: Transaction,
  { value, standing, instrumentSha256, ...row }: Row,
): Promise<Omit<LateAnswerView, 'evidence'>> => {
  const item = itemsByCode(await loadInstrument(tx, instrumentSha256)).get(row.itemCode);
  const wordsOf = (given: ItemValue | null): string | null => (given && item ? answerWords(item, given) : null);
  return {
    ...row,
    stateLabel: stateLabels[row.state],
    itemText: item?.text.id ?? row.itemCode,
    came: wordsOf(value),
    stands: wordsOf(standing),
  };
};
