import type { SettledRound } from '../verdicts/settled-items.query';
import type { VerdictDecision } from '@app/database';
import type { EvidenceKind, ItemValue } from '@app/instrument';
import type { Policy } from '@app/scoring';
import type { Copies } from '../copies/copies.query';
import type { Correction, Reviews } from '../corrections/correction-views';
import type { LinkCheckView } from '../link-checks/link-views';
import type { AssessmentCard } from './assessment-card';

export interface StoredAnswer {
  readonly value: ItemValue | null;
  readonly note: string | null;
  readonly revision: number;
  readonly savedAt: string;
  /** Name of whoever saved it. */
  readonly savedBy: string;
}

export interface EvidenceView {
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
  readonly createdAt: string;
  readonly createdBy: string;
  /** How the link was last found; null for files, and for links that nobody looked at. */
  readonly check: LinkCheckView | null;
}

export interface VerdictView {
  readonly decision: VerdictDecision;
  readonly value: ItemValue | null;
  readonly reason: string | null;
  readonly page: number | null;
  readonly revision: number;
  readonly at: string;
  /** Name of the verifier; to the body, only that it was one. */
  readonly by: string;
}

/** The part of the policy by which the browser computes the self score. */
export type FormPolicy = Pick<Policy, 'scale' | 'decimals' | 'rounding' | 'roundAt' | 'unanswered' | 'notApplicable'>;

/** All that the questionnaire's screen needs, beside the instrument itself. */
export interface AssessmentForm {
  readonly assessment: AssessmentCard;
  readonly instrumentSha256: string;
  readonly policy: FormPolicy;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly evidence: Readonly<Record<string, readonly EvidenceView[]>>;
  /** Absent while the caller may not see them. */
  readonly verdicts?: Readonly<Record<string, VerdictView>>;
  /** Last year's answers that lie at items without one and that nobody has looked at yet. They are not in `answers`. */
  readonly copies: Copies;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly reviews: Reviews;
  /** Codes of the items that may change while the questionnaire is repaired; null where all may. */
  readonly editableItems: readonly string[] | null;
  /** Codes of the items that a verifier judges where several read the body; absent: all. */
  readonly ownItems?: readonly string[];
  /** To a verifier: items whose verdict was given by somebody who is tied to the body now, to be given again. */
  readonly tiedVerdicts?: readonly string[];
  /** To a verifier: items whose verdict is theirs no more, by whose word ended it. */
  readonly settledVerdicts?: Readonly<Record<string, SettledRound>>;
}
