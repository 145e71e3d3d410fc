import * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

pdf.GlobalWorkerOptions.workerSrc = workerUrl;

/** An opened PDF, drawn page by page; it runs nothing of what the file holds. */
export interface PdfPages {
  readonly count: number;
  /** Draws a page as wide as asked, in points of the screen. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  readonly close: () => void;
}

/** Opens the PDF at an address of ours. Rejects where it is damaged or locked. */
export const openPdf = async (url: string): Promise<PdfPages> => {
  const task = pdf.getDocument({ url, useWasm: false, enableXfa: false, stopAtErrors: false });
  const opened = await task.promise;
  return {
    count: opened.numPages,
    draw: async (number, canvas, width) => {
      const page = await opened.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * Math.min(devicePixelRatio, 2);
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport, annotationMode: pdf.AnnotationMode.DISABLE }).promise;
    },
    close: () => void task.destroy(),
  };
};
