/**
 * The questionnaire as data (DESIGN §6): a tree of nodes and items, read by everything and changed by nobody
 * once a period has frozen it. Decimal quantities are text such as `"12.5"`, so that no float ever enters a score.
 */

/** A decimal number as text: `-?\d+(\.\d+)?`. */
export type Decimal = string;

/** What people read, Indonesian always, English where somebody has written it. */
export interface Text {
  readonly id: string;
  readonly en?: string;
}

/** Kinds of body that an item may apply to; data, not a closed list (organisers add their own). */
export type BodyKind = string;

/** The kinds that bodies are registered as today; an item for another kind is asked of nobody yet. */
export const knownBodyKinds = ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'] as const satisfies readonly BodyKind[];

export const evidenceKinds = ['link', 'file', 'photo', 'video', 'screenshot', 'statement'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Which proof an answer needs before it is complete: at least `minimum` pieces, each of one of the kinds. */
export interface EvidenceRule {
  readonly anyOf: readonly EvidenceKind[];
  readonly minimum: number;
  /** Whether the page inside the document has to be named. */
  readonly page?: boolean;
  readonly example?: Text;
}

/** A legal basis as editable data. `verified: false` is shown to people: nobody has checked it against the text of the law. */
export interface LegalBasis {
  readonly citation: string;
  readonly verified: boolean;
}

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A calculation on numbers of other items, exact: no float enters it. */
export type NumberExpression =
  | { readonly number: Decimal }
  | { readonly item: string }
  | {
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    };

/**
 * Skip logic, evaluated on the values of other items; an item that is not relevant is excluded from the score.
 * A comparison with a value that is not there, or that cannot be calculated, is false.
 */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly args: readonly Condition[] }
  | { readonly op: 'not'; readonly arg: Condition }
  | { readonly op: 'equals'; readonly item: string; readonly choice: string }
  | { readonly op: 'selected'; readonly item: string; readonly element: string }
  | { readonly op: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan'; readonly item: string; readonly number: Decimal }
  | { readonly op: 'answered'; readonly item: string }
  | {
      readonly op: 'compare';
      readonly relation: Relation;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    };

interface ItemBase {
  readonly type: 'item';
  readonly code: string;
  readonly text: Text;
  /** Weight among its siblings; in a `sum` node, the points at stake. Negative for a penalty. */
  readonly weight: Decimal;
  /** Added after the mean, never in a denominator; the item's points are capped at its weight. */
  readonly bonus?: boolean;
  readonly definition?: Text;
  readonly evidence?: EvidenceRule;
  readonly law: readonly LegalBasis[];
  readonly relevant?: Condition;
  readonly applicable?: readonly BodyKind[];
  /** Code of the same question in last year's instrument. */
  readonly previousCode?: string;
  /** Present where "tidak dipersyaratkan" may be answered; `statement` asks for a signed letter. */
  readonly notApplicable?: { readonly statement: boolean };
  /** Who fills it; an assessor's item stays out of the self score. Default `body`. */
  readonly filledBy?: 'body' | 'assessor';
}

export interface YesNoItem extends ItemBase {
  /** Choices are `YA` (1) and `TIDAK` (0). */
  readonly kind: 'yesNo';
}
export interface ScaleLevel {
  readonly code: string;
  readonly text: Text;
  /** Share of the item's weight that this level earns, 0 to 1, e.g. `"0.75"`. */
  readonly fraction: Decimal;
}
export interface ScaleItem extends ItemBase {
  readonly kind: 'scale';
  /** From best to worst. */
  readonly levels: readonly ScaleLevel[];
}
export interface ChecklistItem extends ItemBase {
  readonly kind: 'checklist';
  readonly elements: readonly { readonly code: string; readonly text: Text }[];
  /** Elements that make it whole; default all of them. More than that still counts 1. */
  readonly required?: number;
  /** "Ketidaklengkapan menghilangkan nilai": below `required` the item is 0. */
  readonly allOrNothing?: boolean;
}
export interface NumberItem extends ItemBase {
  readonly kind: 'number';
  readonly unit?: Text;
  /** Range a person may enter; outside it is a fault on screen. In scoring, values clamp. */
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly integer?: boolean;
  /** Linear from `zeroAt` (0) to `fullAt` (1), clamped, may descend; or brackets, each including its lower bound `from`. */
  readonly rule:
    | { readonly type: 'linear'; readonly zeroAt: Decimal; readonly fullAt: Decimal }
    | {
        readonly type: 'brackets';
        readonly brackets: readonly { readonly from: Decimal; readonly fraction: Decimal }[];
      };
}
export interface TextItem extends ItemBase {
  /** Unscored. */
  readonly kind: 'text';
}
export type Item = YesNoItem | ScaleItem | ChecklistItem | NumberItem | TextItem;

export interface InstrumentNode {
  readonly type: 'node';
  readonly code: string;
  readonly text: Text;
  readonly weight: Decimal;
  /** How children make the node's value: weighted mean, plain mean, or points ÷ points possible. */
  readonly aggregate: 'weighted' | 'mean' | 'sum';
  /** What a node with nothing left counts as; default `exclude`. */
  readonly emptyNode?: 'exclude' | 'zero';
  /** Asked of everything below it: an item is put to a body only where all nodes above it are relevant as well. */
  readonly relevant?: Condition;
  readonly children: readonly (InstrumentNode | Item)[];
}

export interface Instrument {
  readonly format: 'terbuka/instrument@1';
  readonly code: string;
  readonly version: string;
  readonly title: Text;
  /** What it is used for. */
  readonly purpose: 'questionnaire' | 'rubric' | 'channelCheck' | 'accessTest' | 'visit';
  /** Where it comes from, in words; shown on screen and in print. */
  readonly source: Text;
  /** False: a proposal of ours, not an official text; shown as such everywhere. */
  readonly verified: boolean;
  readonly aggregate: 'weighted' | 'mean' | 'sum';
  readonly children: readonly (InstrumentNode | Item)[];
}

/**
 * What was answered to one item; the same shape is what a verifier accepts.
 * Exactly one key. `rejected` occurs in verdicts only.
 */
export type ItemValue =
  | { readonly choice: string }
  | { readonly elements: readonly string[] }
  | { readonly number: Decimal }
  | { readonly text: string }
  | { readonly notApplicable: true }
  | { readonly rejected: true };

/** Values by item code. A missing code is an unanswered item. */
export type ItemValues = Readonly<Record<string, ItemValue>>;

/** One thing wrong, at a place, with what to do about it; Indonesian. `path` is a JSON pointer or an item code. */
export interface Violation {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** A warning stops nothing by itself, but needs a reason to pass; absent means `error`. */
  readonly severity?: 'error' | 'warning';
  /** Code of the item or node it is about; absent where it is about the document as a whole. */
  readonly place?: string;
}

/**
 * Why a warning may stand, in the words of whoever decided so. `places` are the codes of the items and nodes it was given
 * for: the same warning at another place asks again.
 */
export interface LintReason {
  readonly code: string;
  readonly reason: string;
  readonly places: readonly string[];
}
