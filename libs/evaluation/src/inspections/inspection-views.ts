import type { ContactView } from '../access-tests/contacts.query';
import type { JudgedItem } from '../access-tests/judge-contacts';
import type { InspectionOutcome, SignedPiece } from '@app/database';
import type { Instrument, ItemValue } from '@app/instrument';
import type { StageCorrectionView } from '../stage-corrections/stage-corrections.query';
import type { VisitStanding } from '../visits/visit-signature-views';

export interface InspectionWindow {
  readonly from: string | null;
  readonly until: string | null;
  /** By the database's clock. */
  readonly hasBegun: boolean;
  readonly isOver: boolean;
}

/** One body in one assessed stage, as a list shows it. */
export interface InspectionCard {
  readonly id: string;
  readonly periodId: string;
  /** Whether it may still be judged: the period is open, or the determination is corrected for this body. */
  readonly isOpen: boolean;
  readonly assessmentId: string;
  readonly stageCode: string;
  readonly stageLabel: string;
  readonly purpose: Instrument['purpose'];
  readonly body: { readonly id: string; readonly code: string; readonly name: string; readonly kind: string };
  readonly category: string;
  readonly categoryLabel: string;
  readonly assessor: { readonly id: string; readonly name: string } | null;
  readonly outcome: InspectionOutcome | null;
  readonly outcomeReason: string | null;
  readonly endedAt: string | null;
  /** Items with a value, and items in all. */
  readonly filled: number;
  readonly total: number;
  readonly window: InspectionWindow;
  /** Times that it was given back after it had ended; while one is under way the window does not bind. */
  readonly corrections: readonly StageCorrectionView[];
}

export interface FoundValue {
  readonly value: ItemValue | null;
  readonly note: string | null;
  readonly revision: number;
  /** Null: by rule, and not kept yet. */
  readonly savedAt: string | null;
}

export interface InspectionPiece {
  readonly id: string;
  readonly itemCode: string;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
  readonly kind: SignedPiece['kind'];
  /** Of a file: the hash of what was sent, or of what is kept where that came before it was noted. */
  readonly sha256: string | null;
  readonly createdAt: string;
}

/** Where the body is found and reached. */
export interface BodyContact {
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Social accounts and other channels, as the body wrote them. */
  readonly channels: string | null;
}

/** An inspection with its instrument and all that was found. */
export interface InspectionDetail extends InspectionCard {
  readonly instrument: Instrument;
  readonly contact: BodyContact;
  readonly values: Readonly<Record<string, FoundValue>>;
  readonly evidence: readonly InspectionPiece[];
  /** The log of an access test. */
  readonly contacts: readonly ContactView[];
  /** Items that dates decide while it is open; nobody fills them in. */
  readonly byRule: Readonly<Record<string, JudgedItem>>;
  /** Signatures and minutes; null on what is no visit. */
  readonly visit: VisitStanding | null;
  /** On what was found so far. */
  readonly score: string | null;
  /** Whether whoever asks may fill it now. */
  readonly mayWrite: boolean;
}
