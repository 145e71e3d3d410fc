import type { ReportFormat, ReportKind } from '../../api/results-types';
import type { Role } from '../../api/types';

/** Minutes and decree are asked for in the plenary. */
export type TableKind = Exclude<ReportKind, 'minutes' | 'decree'>;

/** What is chosen for a kind of report beside its period. */
interface ReportChoice {
  readonly formats: readonly ReportFormat[];
  /** One body, the bodies of a category, as the reader likes, or the whole period. */
  readonly about: 'body' | 'category' | 'either' | 'all';
}

export const reportChoices: Readonly<Record<TableKind, ReportChoice>> = {
  ranking: { formats: ['xlsx', 'pdf'], about: 'category' },
  recap: { formats: ['xlsx', 'pdf'], about: 'category' },
  'evaluation-sheet': { formats: ['pdf'], about: 'body' },
  certificate: { formats: ['pdf'], about: 'either' },
  brief: { formats: ['pdf'], about: 'all' },
  years: { formats: ['xlsx', 'pdf'], about: 'category' },
  participation: { formats: ['xlsx', 'pdf'], about: 'category' },
  agreement: { formats: ['xlsx', 'pdf'], about: 'all' },
};

const ofOneBody: readonly TableKind[] = ['evaluation-sheet', 'certificate'];
const all = Object.keys(reportChoices) as readonly TableKind[];

export const isOfBody = (role: Role | undefined): boolean => role === 'unitPpid' || role === 'superior';

/** A body may ask for its own papers only; agreement of verifiers is for the plenary. */
export const kindsFor = (role: Role | undefined): readonly TableKind[] => {
  if (isOfBody(role)) return ofOneBody;
  const isPlenary = role === 'organiserAdmin' || role === 'commissioner';
  return isPlenary ? all : all.filter((kind) => kind !== 'agreement');
};

/** Whom a report is to be about, as chosen so far. */
export interface ReportSubject {
  readonly scope: 'body' | 'category';
  /** Empty: all of them. */
  readonly category: string;
  readonly assessmentId: string | null;
}

export const isOfOneBody = (kind: TableKind, role: Role | undefined, scope: ReportSubject['scope']): boolean => {
  const { about } = reportChoices[kind];
  return about === 'body' || (about === 'either' && (isOfBody(role) || scope === 'body'));
};

interface WantedReport {
  readonly kind: TableKind;
  readonly category?: string;
  readonly assessmentId?: string;
}

/** What is asked of the server; null where a body has still to be chosen. */
export const wantedOf = (
  kind: TableKind,
  role: Role | undefined,
  { scope, category, assessmentId }: ReportSubject,
): WantedReport | null => {
  if (reportChoices[kind].about === 'all') return { kind };
  if (!isOfOneBody(kind, role, scope)) return { kind, ...(category ? { category } : {}) };
  return assessmentId ? { kind, assessmentId } : null;
};
