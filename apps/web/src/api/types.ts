/** What the API sends; the shapes of docs/api/openapi.json as the pages use them. */
import type { Decimal, EvidenceKind, ItemValue } from '@app/instrument';
import type { Band, SheetLine, StageKind } from '@app/scoring';

export type Role =
  | 'operator'
  | 'organiserAdmin'
  | 'commissioner'
  | 'verifier'
  | 'juror'
  | 'leadPpid'
  | 'unitPpid'
  | 'superior'
  | 'regionalHead';

export interface Hat {
  readonly id: string;
  readonly role: Role;
  readonly roleLabel: string;
  readonly organisation: {
    readonly type: 'organiser' | 'publicBody';
    readonly id: string;
    readonly name: string;
  } | null;
}

export interface Organiser {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly accent: string | null;
}

export interface SessionView {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly hats: readonly Hat[];
  readonly hat: Hat | null;
  readonly organiser: Organiser | null;
  readonly demo: boolean;
}

export interface DemoAccount {
  readonly role: Role;
  readonly roleLabel: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly does: string;
}

export interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

/** ISO 8601 instant, UTC. */
export type Instant = string;

export type PeriodState = 'draft' | 'open' | 'determined' | 'published';

export interface PeriodCard {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly state: PeriodState;
  readonly organiser: string | { readonly name: string };
  readonly windows: Readonly<Record<string, { readonly from: Instant; readonly until: Instant }>>;
  readonly stages: readonly {
    readonly code: string;
    readonly label: string;
    readonly kind: StageKind;
    readonly weight: Decimal;
  }[];
  readonly counts: { readonly assessments: number; readonly submitted: number; readonly verified: number };
}

export type AssessmentState =
  | 'invited'
  | 'registered'
  | 'filling'
  | 'submitted'
  | 'verifying'
  | 'provisional'
  | 'appealing'
  | 'verified'
  | 'returned'
  | 'withdrawn';

export interface Progress {
  readonly total: number;
  readonly answered: number;
  readonly withEvidence: number;
  readonly verified: number;
}

export interface Body {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export interface AssessmentCard {
  readonly id: string;
  readonly period: {
    readonly id: string;
    readonly title: string;
    readonly year: number;
    readonly scale: Decimal;
    readonly decimals: number;
  };
  readonly body: Body;
  readonly category: string;
  readonly state: AssessmentState;
  readonly stateLabel: string;
  readonly deadline: Instant | null;
  readonly progress: Progress;
  readonly selfScore: Decimal | null;
  /** What the caller may do with it now; the web copies no rule. */
  readonly allowed: readonly ('register' | 'answer' | 'submit' | 'verdict' | 'withdraw')[];
}

export interface Receipt {
  readonly number: string;
  readonly submittedAt: Instant;
  readonly answersSha256: string;
  readonly signedBy: string;
  readonly bodyName: string;
  readonly periodTitle: string;
}

export interface AssessmentView extends AssessmentCard {
  readonly instrumentCode: string;
  readonly instrumentSha256: string;
  readonly submission: Receipt | null;
}

export interface StoredAnswer {
  readonly value: ItemValue | null;
  readonly note: string | null;
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: string | null;
}

export interface Evidence {
  readonly id: string;
  readonly itemCode: string;
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly sha256: string;
  } | null;
  readonly page: number | null;
  readonly note: string | null;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
}

export interface Verdict {
  readonly decision: 'accept' | 'correct' | 'reject' | 'notApplicable';
  readonly value: ItemValue | null;
  readonly reason: string | null;
  readonly page: number | null;
  readonly revision: number;
  readonly at: Instant;
  readonly by: string | null;
}

export interface QuestionnairePolicy {
  readonly scale: Decimal;
  readonly decimals: number;
  readonly rounding: 'half-up' | 'half-even';
  readonly roundAt?: readonly ('item' | 'node' | 'stage' | 'final')[];
  readonly unanswered?: 'zero' | 'exclude';
  readonly notApplicable?: 'exclude' | 'full' | 'zero';
}

export interface AssessmentForm {
  readonly assessment: AssessmentCard;
  readonly instrumentSha256: string;
  readonly policy: QuestionnairePolicy;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
  readonly verdicts?: Readonly<Record<string, Verdict>>;
}

export interface ChecklistLine {
  readonly itemCode: string;
  readonly text: string;
  readonly problem: string;
  readonly message: string;
}

export interface Checklist {
  readonly missing: readonly ChecklistLine[];
  readonly doubtful: readonly ChecklistLine[];
  readonly complete: boolean;
  readonly progress: Progress;
  /** The sentence that a superior signs. */
  readonly statement?: string;
}

export interface SheetView {
  readonly name: string;
  readonly category: string;
  readonly sheet: SheetLine;
  readonly sha256: string;
  readonly frozen: boolean;
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export type BandView = Band;
