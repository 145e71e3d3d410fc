/** One finding about an item. */
export interface ChecklistLine {
  readonly itemCode: string;
  readonly text: string;
  readonly problem: string;
  /** What to do about it, Indonesian. */
  readonly message: string;
  /** PDFs that it is about, whose pages can be counted. */
  readonly pdfs?: readonly { readonly evidenceId: string; readonly name: string }[];
}
