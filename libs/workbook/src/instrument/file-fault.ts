/** One thing wrong in a file, at a place, with what to do about it. */
export interface FileFault {
  /** The sheet's name as the file has it; empty where the file as a whole is meant. */
  readonly sheet: string;
  /** Such as `B12`; null where a whole sheet or column is meant. */
  readonly cell: string | null;
  /** The column's heading as it is written. */
  readonly header: string | null;
  /** `file.*` where the file is refused before its content is looked at. */
  readonly code: string;
  /** Indonesian. */
  readonly message: string;
}
