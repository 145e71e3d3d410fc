/** Results, boards, reports and the operator's status as the API sends them. */
import type { Decimal } from '@app/instrument';
import type { Band, Category, GateOutcome, Policy, SheetLine, StageKind, StageState } from '@app/scoring';
import type { AssessmentState, Body, Evidence, Instant, PeriodCard, Progress, Verdict } from './types';

export interface StandingRow {
  /** Null in what is published. */
  readonly assessmentId: string | null;
  readonly subjectId: string;
  readonly name: string;
  readonly category: string;
  readonly categoryLabel: string;
  readonly status: 'ranked' | 'undetermined' | 'withdrawn' | 'notAssessed';
  readonly stages: Readonly<Record<string, { readonly score: Decimal | null; readonly state: StageState }>>;
  readonly final: Decimal | null;
  readonly band: string | null;
  readonly bandLabel: string | null;
  readonly bandLowered: { readonly from: string; readonly because: string } | null;
  readonly ranks: { readonly category: number | null; readonly band: number | null; readonly overall: number | null };
  readonly tieBrokenBy: string | null;
  readonly gates: readonly GateOutcome[];
  readonly flags: readonly { readonly code: string; readonly message: string }[];
}

export interface StandingStage {
  readonly code: string;
  readonly label: string;
  readonly kind: StageKind;
  readonly weight: Decimal;
}

export interface DeterminationView {
  readonly number: string;
  readonly decidedAt: Instant;
  readonly note: string | null;
  readonly periodSha256: string;
  readonly resultSha256: string;
}

export interface Standings {
  readonly decimals: number;
  readonly scale: Decimal;
  readonly bands: readonly Band[];
  readonly stages: readonly StandingStage[];
  readonly categories: readonly Category[];
  readonly frozen: boolean;
  readonly warnings: readonly string[];
  readonly rows: readonly StandingRow[];
  readonly policy?: Policy;
  readonly determination?: DeterminationView | null;
}

export interface PublicPeriodCard {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly organiser: string;
  readonly publishedAt: Instant;
}

export interface PublicPeriod extends PublicPeriodCard, Standings {}

export interface PublicBody {
  readonly name: string;
  readonly row: StandingRow;
  readonly sheet: SheetLine;
  readonly sheetSha256?: string;
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>;
  readonly verdicts?: Readonly<Record<string, Verdict>>;
}

export interface PeriodView extends PeriodCard {
  readonly policy: Policy;
  readonly allowed: readonly string[];
}

export interface BoardRow {
  readonly assessmentId: string;
  readonly body: Body;
  readonly category: string;
  readonly group: string | null;
  readonly state: AssessmentState;
  readonly stateLabel: string;
  readonly progress: Progress;
  readonly verifier: { readonly id: string; readonly name: string } | null;
  readonly stages: Readonly<Record<string, { readonly state: string; readonly score: Decimal | null }>>;
  readonly submittedAt: Instant | null;
  readonly lastSavedAt: Instant | null;
}

export interface CategoryProgress {
  readonly category: string;
  readonly label: string;
  readonly total: number;
  readonly invited: number;
  readonly filling: number;
  readonly submitted: number;
  readonly verified: number;
}

export interface BoardSummary {
  readonly byState: Readonly<Partial<Record<AssessmentState, number>>>;
  readonly byCategory: readonly CategoryProgress[];
  /** One entry per day on which somebody submitted; `date` is `YYYY-MM-DD` in the organiser's zone. */
  readonly daily: readonly { readonly date: string; readonly submitted: number }[];
}

/** A verifier or juror, with the work already on the desk. */
export interface Judge {
  readonly id: string;
  readonly name: string;
  readonly load: number;
}

export interface PresentationCard {
  readonly id: string;
  readonly assessmentId: string;
  readonly stageCode: string;
  readonly body: Body;
  readonly category: string;
  readonly startsAt: Instant | null;
  readonly room: string | null;
  readonly headAttended: boolean | null;
  readonly jurors: readonly {
    readonly id: string;
    readonly name: string;
    readonly signedAt: Instant | null;
    readonly recusedReason: string | null;
  }[];
}

export type ReportKind = 'ranking' | 'recap' | 'evaluation-sheet';
export type ReportFormat = 'xlsx' | 'pdf';

export interface Report {
  readonly id: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly title: string;
  readonly periodId: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** 0 to 100. */
  readonly progress: number;
  readonly rowCount: number | null;
  readonly fileName: string | null;
  readonly sizeBytes: number | null;
  readonly error: string | null;
  readonly requestedAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface NamedScore {
  readonly assessmentId?: string | null;
  readonly name: string;
  readonly final: Decimal;
  readonly band: string | null;
}

export interface Dashboard {
  readonly year: number;
  readonly totals: {
    readonly bodies: number;
    readonly ranked: number;
    readonly mean: Decimal | null;
    readonly byBand: readonly {
      readonly code: string;
      readonly label: string;
      readonly colour: string | null;
      readonly count: number;
    }[];
  };
  readonly categories: readonly {
    readonly code: string;
    readonly label: string;
    readonly mean: Decimal | null;
    readonly best: readonly NamedScore[];
    readonly worst: readonly NamedScore[];
  }[];
  readonly indicators: readonly { readonly code: string; readonly label: string; readonly mean: Decimal | null }[];
  readonly advice: readonly {
    readonly itemCode: string;
    readonly text: string;
    readonly gain: Decimal;
    readonly bodies: number;
  }[];
}

export interface OperatorStatus {
  readonly version: string;
  readonly databaseVersion: string;
  readonly databaseSizeBytes: number;
  readonly jobs: { readonly queued: number; readonly active: number; readonly failed: number };
  readonly storageBytes: number;
  readonly organisers: readonly { readonly name: string; readonly bodies: number; readonly periods: number }[];
}

export interface AuditEvent {
  readonly id: string;
  readonly at: Instant;
  /** Null: the system itself. */
  readonly actorName: string | null;
  readonly roleLabel: string | null;
  readonly action: string;
  readonly subject: Readonly<Record<string, unknown>>;
}
