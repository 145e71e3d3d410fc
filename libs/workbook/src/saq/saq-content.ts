import { canonicalJson, type Instrument, type ItemValue } from '@app/instrument';

/** What stood on the server for one item when its workbook was made. */
export interface SaqBase {
  readonly itemCode: string;
  /** 0 where nothing was ever saved. */
  readonly revision: number;
  /** ISO 8601. */
  readonly savedAt: string | null;
  readonly value: ItemValue | null;
  readonly note: string | null;
}

/** Which questionnaire of whom a workbook holds, and what it was when it was made. */
export interface SaqIdentity {
  readonly assessmentId: string;
  readonly instrumentSha256: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly bases: readonly SaqBase[];
}

/** The words of the first sheet; times are written out in the organiser's zone. */
export interface SaqHead {
  readonly bodyName: string;
  readonly periodTitle: string;
  readonly deadline: string;
  readonly madeAt: string;
}

/** All that goes into the workbook of one body. */
export interface SaqContent {
  readonly identity: SaqIdentity;
  /** Vouches for the identity; who made it tells it from one that was changed by hand. */
  readonly seal: string;
  readonly head: SaqHead;
  readonly instrument: Instrument;
  readonly bodyKind: string;
  /** Evidence that is on the server already, in words, by item. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  /** Codes of the items that may change while it is repaired; absent or null where all may. */
  readonly editableItems?: readonly string[] | null;
}

/** Whether an item was not given back, so that nothing of it can be filled in. */
export const isLocked = ({ editableItems }: Pick<SaqContent, 'editableItems'>, itemCode: string): boolean =>
  editableItems ? !editableItems.includes(itemCode) : false;

/** What a seal is made over. */
export const sealedText = (identity: SaqIdentity): string => canonicalJson(identity);

/** First cell of the sheet that holds the identity. */
export const identityMark = 'terbuka/saq-workbook@1';

/** What is chosen or typed to empty an answer or a note; a blank cell leaves it as it is. */
export const clearing = '(kosongkan)';

/** What stands where an item takes no link; read back, it is none. */
export const filesOnly = 'berkas: unggah di aplikasi';

/** Headings of the sheet that is filled in; found again by their words wherever the columns went. */
export const headings = {
  code: 'Kode',
  question: 'Pertanyaan',
  answer: 'Jawaban',
  note: 'Catatan',
  link1: 'Tautan bukti 1',
  page1: 'Hal. 1',
  link2: 'Tautan bukti 2',
  page2: 'Hal. 2',
  kept: 'Bukti yang sudah ada',
} as const;

/** The row of one element of a checklist, as its code cell names it. */
export const elementKey = (itemCode: string, elementCode: string): string => `${itemCode} / ${elementCode}`;
