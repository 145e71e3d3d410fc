/** One thing wrong with a document: where (a JSON pointer), which, and what to do about it, in Indonesian. */
export interface DocumentFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
