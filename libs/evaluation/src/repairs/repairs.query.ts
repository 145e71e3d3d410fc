import { instant, type KeptEvidence, type Transaction } from '@app/database';
import { itemsByCode, type ItemValue } from '@app/instrument';
import { findAnswers, findEvidence } from '../assessments/form.query';
import type { ChecklistLine } from '../assessments/checklist-line';
import type { LoadedAssessment } from '../assessments/load-assessment';
import { answerWords } from '../corrections/answer-words';
import { loadInstrument } from '../instruments/load-instrument';
import type { SubmissionContent } from '../submissions/submission-content';
import { areSamePieces, handedPiece, keptPiece, shownPiece, standingPiece, type RepairPiece } from './repair-pieces';
import { unchangedLines } from './unchanged-lines';

/** One item to repair, with what stood before and what stands after. */
export interface RepairItemView {
  readonly itemCode: string;
  readonly itemText: string;
  readonly reason: string;
  /** In words; null: nothing was answered. */
  readonly before: string | null;
  readonly after: string | null;
  /** Notes beside the answer. */
  readonly noteBefore: string | null;
  readonly noteAfter: string | null;
  readonly evidenceBefore: readonly RepairPiece[];
  readonly evidenceAfter: readonly RepairPiece[];
  readonly isChanged: boolean;
}

export interface RepairView {
  readonly id: string;
  /** Its end; of the one that is under way, with every extension given since. */
  readonly until: string;
  /** Its end before it was extended; null where it was not. */
  readonly extendedFrom: string | null;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: string;
  /** When it was handed in again, or judged without. */
  readonly endedAt: string | null;
  readonly items: readonly RepairItemView[];
}

interface RepairRow extends Omit<RepairView, 'items' | 'extendedFrom'> {
  readonly items: readonly {
    readonly itemCode: string;
    readonly reason: string;
    readonly valueBefore: ItemValue | null;
    readonly noteBefore: string | null;
    /** As it was when this was handed in again, or as it is. */
    readonly noteAfter: string | null;
    readonly evidenceBefore: readonly KeptEvidence[];
  }[];
  /** What was handed in next; null while nothing was. */
  readonly content: SubmissionContent | null;
}

const rowsSql = `
  select r.id, ${instant('r.until')} as until, r.reason, u.name as "madeBy", ${instant('r.made_at')} as "madeAt",
         ${instant('r.ended_at')} as "endedAt",
         (select json_agg(json_build_object('itemCode', i.item_code, 'reason', i.reason, 'valueBefore', i.value_before,
                 'noteBefore', i.note_before, 'noteAfter', (select e.note from answer_events e
                   where e.assessment_id = r.assessment_id and e.item_code = i.item_code and (r.ended_at is null or e.at <= r.ended_at)
                   order by e.revision desc limit 1), 'evidenceBefore', i.evidence_before) order by i.item_code) from repair_items i where i.repair_id = r.id) as items,
         (select s.content from submissions s where s.assessment_id = r.assessment_id and s.submitted_at > r.made_at
           order by s.revision limit 1) as content
    from repairs r join users u on u.id = r.made_by where r.assessment_id = $1 order by r.made_at desc, r.id`;

type RepairedAssessment = Pick<LoadedAssessment, 'id' | 'instrumentSha256' | 'repairId' | 'saqUntil'>;

/** All repairs of one assessment, newest first, each item with before and after. */
export const findRepairs = async (
  tx: Transaction,
  { id, instrumentSha256, repairId, saqUntil }: RepairedAssessment,
): Promise<RepairView[]> => {
  const rows = await tx.query<RepairRow[]>(rowsSql, [id]);
  if (rows.length === 0) return [];
  const items = itemsByCode(await loadInstrument(tx, instrumentSha256));
  const [answers, evidence] = [await findAnswers(tx, id), await findEvidence(tx, id)];
  const wordsOf = (itemCode: string, value: ItemValue | null | undefined): string | null => {
    const item = items.get(itemCode);
    return value && item ? answerWords(item, value) : null;
  };
  const filesOf = new Map((await findFiles(tx, id)).map((file) => [`${file.itemCode} ${file.sha256}`, file.id]));
  return rows.map(({ content, items: lines, ...row }, index) => ({
    ...row,
    ...endOf(row, row.id === repairId ? saqUntil : null),
    items: lines.map(({ itemCode, reason, valueBefore, noteBefore, noteAfter, evidenceBefore }) => {
      const now = content ? content.answers[itemCode] : answers[itemCode]?.value;
      const seen = {
        before: wordsOf(itemCode, valueBefore),
        after: wordsOf(itemCode, now),
        noteBefore: noteBefore || null,
        noteAfter: noteAfter || null,
      };
      const kept = evidenceBefore.map(keptPiece);
      // Nothing changes after the newest repair was handed in, so that what stands still has its notes.
      const pieces =
        content && index > 0
          ? handedOf(content, itemCode, (sha256) => filesOf.get(`${itemCode} ${sha256}`))
          : (evidence[itemCode] ?? []).map(standingPiece);
      const isChanged =
        seen.before !== seen.after || seen.noteBefore !== seen.noteAfter || !areSamePieces(kept, pieces);
      const itemText = items.get(itemCode)?.text.id ?? itemCode;
      return { itemCode, itemText, reason, ...seen, evidenceBefore: kept.map(shownPiece), evidenceAfter: pieces.map(shownPiece), isChanged }; // prettier-ignore
    }),
  }));
};

/** `now` is when its window ends by all extensions; null for one that is not under way. */
const endOf = ({ until }: Pick<RepairView, 'until'>, now: string | null): Pick<RepairView, 'until' | 'extendedFrom'> =>
  now === null || now === until ? { until, extendedFrom: null } : { until: now, extendedFrom: until };

const handedOf = ({ evidence }: SubmissionContent, itemCode: string, idOf: (sha256: string) => string | undefined) =>
  evidence.filter(({ item }) => item === itemCode).map((piece) => handedPiece(piece, idOf));

/** Every file that stood at any item, also those that were taken away; the newest last. */
const findFiles = (
  tx: Transaction,
  assessmentId: string,
): Promise<{ id: string; itemCode: string; sha256: string }[]> =>
  tx.query(
    `select id, item_code as "itemCode", file_sha256 as sha256 from evidence
      where assessment_id = $1 and file_sha256 is not null order by created_at, id`,
    [assessmentId],
  );

/** What still stands as it did when it was returned, of the repair that is under way: the verifier would find nothing new. */
export const findUnchangedLines = async (tx: Transaction, assessment: RepairedAssessment): Promise<ChecklistLine[]> => {
  if (assessment.repairId === null) return [];
  const open = (await findRepairs(tx, assessment)).find(({ id }) => id === assessment.repairId);
  return unchangedLines(open?.items ?? []);
};
