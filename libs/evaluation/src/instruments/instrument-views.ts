import { may, type Actor } from '@app/access';
import type { Instrument, InstrumentChange, LintReason, Text } from '@app/instrument';
import type { FileFault } from '@app/workbook';

export const instrumentActions = ['change', 'publish', 'archive', 'comment'] as const;
export type InstrumentAction = (typeof instrumentActions)[number];

/** A period whose policy names the instrument. */
export interface InstrumentUse {
  readonly periodId: string;
  readonly title: string;
  readonly year: number;
}

/** An instrument as lists show it: one of the organiser's own, or a built-in one (`id` null). */
export interface InstrumentCard {
  readonly id: string | null;
  readonly code: string;
  readonly title: Text;
  readonly purpose: Instrument['purpose'];
  readonly builtIn: boolean;
  /** How many items the draft asks, or the built-in instrument. */
  readonly items: number;
  /** The latest published version. */
  readonly version: number | null;
  readonly draftRevision: number | null;
  /** Whether the draft says other things than what was last published. */
  readonly draftAhead: boolean;
  readonly savedAt: string | null;
  /** Name of who saved the draft last. */
  readonly savedBy: string | null;
  readonly archived: boolean;
  readonly verified: boolean;
  readonly usedBy: readonly InstrumentUse[];
}

/** The draft as its editor opens it. */
export interface DraftView {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly content: Instrument;
  /** The latest published version. */
  readonly published: number | null;
  readonly usedBy: readonly InstrumentUse[];
  readonly archived: boolean;
  /** Last year's instrument, which `previousCode` of items means; null where none is known. */
  readonly previous: Instrument | null;
  readonly allowed: readonly InstrumentAction[];
}

export interface SavedDraft {
  readonly revision: number;
  readonly savedAt: string;
}

export interface VersionCard {
  readonly number: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly publishedAt: string;
  /** Name. */
  readonly publishedBy: string;
  readonly reasons: readonly LintReason[];
}

export interface VersionView extends VersionCard {
  readonly content: Instrument;
}

export interface CommentView {
  readonly id: string;
  readonly itemCode: string | null;
  readonly text: string;
  /** Name. */
  readonly author: string;
  readonly at: string;
  readonly resolvedAt: string | null;
  /** Name. */
  readonly resolvedBy: string | null;
}

/** Who else has the draft open, and which revision stands. */
export interface VisitView extends SavedDraft {
  readonly savedBy: string;
  readonly editors: readonly { readonly name: string; readonly seenAt: string }[];
}

/** What a file holds, before anything is saved. */
export interface ImportReport {
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  /** Null as long as there are faults. */
  readonly content: Instrument | null;
  readonly items: number;
  /** Against the draft it would replace. */
  readonly changes: readonly InstrumentChange[];
}

/** What the actor may do with an instrument of the organiser's own. */
export const allowedOnInstrument = (
  actor: Actor,
  { organiserId, archived }: { readonly organiserId: string; readonly archived: boolean },
): readonly InstrumentAction[] => {
  const writes = may(actor, 'instrument.write', { organiserId });
  const open: Readonly<Record<InstrumentAction, boolean>> = {
    change: writes && !archived,
    publish: writes && !archived,
    archive: writes,
    comment: may(actor, 'instrumentDraft.comment', { organiserId }),
  };
  return instrumentActions.filter((action) => open[action]);
};

/** Texts a person wrote about warnings: which kind, why it may stand. */
export interface ReasonInput {
  readonly code: string;
  readonly reason: string;
}
