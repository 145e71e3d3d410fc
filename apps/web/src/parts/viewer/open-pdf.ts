import {
  getDocument,
  GlobalWorkerOptions,
  RenderingCancelledException,
  type PDFDocumentProxy,
  type RenderTask,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { scaleFor, type Sheets, ViewRefused } from './sheets';

/** In pixels: a scan of A3 at 600 dots per inch is taken, a picture made to fill the memory is left out. */
const LARGEST_IMAGE = 100_000_000;

/** Put there by `apps/web/pdf-parts.mts`; the server gives this folder a policy of its own (`apps/api/src/http/web.ts`). */
const HOME = `${location.origin}/assets/pdfjs-${version}/`;
GlobalWorkerOptions.workerSrc = `${HOME}pdf.worker.min.mjs`;

/**
 * Opens the PDF at an address of ours, or one that is here. Its scripts, forms and actions are not run: the part of the library that could is
 * not even there. Electronic signatures and stamps are drawn, because they are what a verifier looks for. Throws
 * {@link ViewRefused}.
 */
export const openPdf = async (from: string | ArrayBuffer): Promise<Sheets> => {
  const task = getDocument({
    ...(typeof from === 'string' ? { url: from } : { data: from }),
    cMapUrl: `${HOME}cmaps/`,
    standardFontDataUrl: `${HOME}standard_fonts/`,
    wasmUrl: `${HOME}wasm/`,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: LARGEST_IMAGE,
  });
  try {
    return sheetsOf(await task.promise, () => void task.destroy());
  } catch (error) {
    void task.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new ViewRefused(isLocked ? 'locked' : 'broken', { cause: error });
  }
};

const sheetsOf = (document: PDFDocumentProxy, close: () => void): Sheets => {
  let drawing: RenderTask | null = null;
  return {
    count: document.numPages,
    draw: async (number, canvas, look) => {
      const page = await document.getPage(number);
      const rotation = page.rotate + look.quarterTurns * 90;
      const viewport = page.getViewport({ scale: scaleFor(page.getViewport({ scale: 1, rotation }), look), rotation });
      drawing?.cancel();
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      drawing = page.render({ canvas, viewport });
      await drawing.promise.catch((error: unknown) => {
        if (!(error instanceof RenderingCancelledException)) throw error;
      });
    },
    words: async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    close,
  };
};
