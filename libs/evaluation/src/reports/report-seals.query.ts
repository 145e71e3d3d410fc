import type { Transaction } from '@app/database';
import { lastDetermination } from '../determinations/last-determination';
import { issuePapers } from '../issued-papers/issue-papers';
import type { PaperSeal } from '../issued-papers/issue-papers';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { categoriesOf } from '../results/standings-rows';
import type { ReportRow } from './reports.query';

export interface ReportSeals {
  readonly seal: PaperSeal | null;
  readonly certificates: ReadonlyMap<string, PaperSeal>;
}

interface Of {
  readonly scored: ScoredPeriodFacts;
  /** The one body that the paper is about. */
  readonly subjectId: string | null;
  /** Of minutes: whether the sitting is closed; a draft is no paper that anybody need check. */
  readonly isClosed: boolean;
}

const none: ReportSeals = { seal: null, certificates: new Map() };

/** The codes by which a paper of the determination that holds is checked; those that it had before, where it had any. */
export const findSeals = async (tx: Transaction, report: ReportRow, of: Of): Promise<ReportSeals> => {
  const [determination] = await tx.query<{ id: string }[]>(`select d.id from ${lastDetermination('$1')} d`, [
    report.periodId,
  ]);
  if (!determination || !of.scored.determination || report.isPreview) return none;
  const determinationId = determination.id;
  const { kind } = report;
  if (kind === 'certificate') {
    const subjects = certifiedSubjects(of, report.category);
    const seals = await issuePapers(tx, { determinationId, kind, aboutIds: [...subjects.values()] });
    const certificates = [...subjects].flatMap(([subject, id]): [string, PaperSeal][] => {
      const seal = seals.get(id);
      return seal ? [[subject, seal]] : [];
    });
    return { seal: null, certificates: new Map(certificates) };
  }
  if (kind !== 'evaluation-sheet' && kind !== 'minutes' && kind !== 'decree') return none;
  const aboutId = kind === 'minutes' && !of.isClosed ? null : aboutOf(report, determinationId);
  if (aboutId === null) return none;
  const seals = await issuePapers(tx, { determinationId, kind, aboutIds: [aboutId] });
  return { ...none, seal: seals.get(aboutId) ?? null };
};

const aboutOf = ({ kind, assessmentId, sittingId }: ReportRow, determinationId: string): string | null => {
  if (kind === 'evaluation-sheet') return assessmentId;
  return kind === 'minutes' ? sittingId : determinationId;
};

/** Assessments by the body's code: those with a place, categories in their order and the best of each first. */
const certifiedSubjects = ({ scored, subjectId }: Of, category: string | null): ReadonlyMap<string, string> => {
  const order = categoriesOf(scored.policy, scored.results).map(({ code }) => code);
  const placed = scored.results.filter(
    (result) =>
      result.status === 'ranked' &&
      (subjectId === null ? category === null || result.category === category : result.id === subjectId),
  );
  const sorted = [...placed].sort(
    (one, other) =>
      order.indexOf(one.category) - order.indexOf(other.category) ||
      (one.ranks.category ?? 0) - (other.ranks.category ?? 0) ||
      one.name.localeCompare(other.name, 'id'),
  );
  return new Map(
    sorted.flatMap(({ id }): [string, string][] => {
      const assessmentId = scored.assessmentIdOf(id);
      return assessmentId === null ? [] : [[id, assessmentId]];
    }),
  );
};
