import type { ItemValue } from '@app/instrument';
import type { StoredAnswer } from '../assessments/assessment-form';

/**
 * What a workbook says of an item, against what stands on the server: `newer` was saved by somebody else since the workbook
 * was made, `corrected` asks something else now, `locked` was not given back to be repaired.
 */
export const workbookLineStatuses = ['new', 'changed', 'same', 'newer', 'corrected', 'invalid', 'locked', 'unknown'] as const; // prettier-ignore
export type WorkbookLineStatus = (typeof workbookLineStatuses)[number];

export interface WorkbookLine {
  readonly itemCode: string;
  /** The question; null where it is not asked. */
  readonly text: string | null;
  readonly status: WorkbookLineStatus;
  /** Sheet and cell, e.g. `Isian!C12`. */
  readonly cell: string;
  /** What is wrong and what to do. */
  readonly message: string | null;
  /** What would stand. */
  readonly value: ItemValue | null;
  readonly note: string | null;
  /** What stands now; null where nothing was ever saved. */
  readonly current: StoredAnswer | null;
  /** Names this save, so that applying twice keeps it once. */
  readonly key: string;
}

export interface WorkbookLink {
  readonly itemCode: string;
  readonly url: string;
  readonly page: number | null;
  readonly cell: string;
  readonly status: WorkbookLinkStatus;
  readonly message: string | null;
}

/** `skipped`: a good link that this item does not take. */
export const workbookLinkStatuses = ['new', 'same', 'invalid', 'skipped'] as const;
export type WorkbookLinkStatus = (typeof workbookLinkStatuses)[number];

/** `ready`, or whose file it is instead. */
export const workbookVerdicts = ['ready', 'otherBody', 'otherPeriod'] as const;
export type WorkbookVerdict = (typeof workbookVerdicts)[number];

/** `missing`: the sheet that says what stood on the server is gone; `altered`: somebody changed it. */
export const workbookSeals = ['intact', 'altered', 'missing'] as const;
export type WorkbookSeal = (typeof workbookSeals)[number];

/** What a workbook would change; nothing is kept yet. */
export interface WorkbookPreview {
  readonly verdict: WorkbookVerdict;
  readonly seal: WorkbookSeal;
  /** What to know before applying, in sentences. */
  readonly notices: readonly string[];
  /** Where a file of another period of this body belongs. */
  readonly otherAssessmentId: string | null;
  readonly madeAt: string | null;
  /** The questionnaire the file was made from, to be named when it is applied; null where nobody knows. */
  readonly instrumentSha256: string | null;
  readonly lines: readonly WorkbookLine[];
  readonly links: readonly WorkbookLink[];
}

/** What a person lets through of a preview. */
export interface WorkbookChoice {
  readonly instrumentSha256?: string | null;
  readonly answers: readonly {
    readonly itemCode: string;
    readonly value: ItemValue | null;
    readonly note?: string | null;
    readonly revision: number;
    readonly key?: string | null;
  }[];
  readonly links: readonly { readonly itemCode: string; readonly url: string; readonly page?: number | null }[];
}

export interface WorkbookApplied {
  readonly answers: number;
  readonly links: number;
}
