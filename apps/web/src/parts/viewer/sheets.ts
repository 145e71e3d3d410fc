/** How a sheet is looked at. */
export interface Look {
  /** Width of the drawn page, in CSS pixels. */
  readonly width: number;
  /** Clockwise. */
  readonly quarterTurns: number;
}

/** A document or a picture, opened to be looked at page by page. Nothing inside it is ever run. */
export interface Sheets {
  readonly count: number;
  /** Draws a page (from 1) and rejects where its content is damaged; a drawing that a newer one overtakes is dropped. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, look: Look) => Promise<void>;
  /** The words on a page; empty for a picture and for a scan. */
  readonly words: (page: number) => Promise<string>;
  readonly close: () => void;
}

/** Why a file is not shown. */
export type ViewFault = 'locked' | 'broken';

export class ViewRefused extends Error {
  constructor(
    readonly fault: ViewFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/** What a phone's memory bears: a page of A4 at 300 dots per inch, and somewhat more. */
const MOST_PIXELS = 12_000_000;

/** By how much a page of this size is magnified to be so wide, sharp on this screen and still within memory. */
export const scaleFor = (page: { readonly width: number; readonly height: number }, { width }: Look): number => {
  const wanted = (width / page.width) * Math.min(devicePixelRatio, 2);
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (page.width * page.height)));
};
