/** Why a whole file is not read. */
export interface Refusal {
  /** `file.*`. */
  readonly code: string;
  /** Indonesian, with what to do. */
  readonly message: string;
  /** The sheet and cell that made it so, where there is one. */
  readonly sheet?: string;
  readonly cell?: string;
}

/** Thrown inside the reading thread to end it at once; outside it is the value of a reading. */
export class WorkbookRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = 'WorkbookRefused';
  }
}

export const refuse = (code: string, message: string, place: { sheet?: string; cell?: string } = {}): never => {
  throw new WorkbookRefused({ code, message, ...place });
};

/** What a truncated, damaged or forged workbook is answered with; the reader does not guess at the rest. */
export const refuseDamaged = (): never =>
  refuse(
    'file.damaged',
    'Berkas ini rusak atau tidak lengkap. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi.',
  );
