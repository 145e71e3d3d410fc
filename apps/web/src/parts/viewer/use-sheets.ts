import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Look, type Sheets, type ViewFault, ViewRefused } from './sheets';

export interface SheetsState {
  readonly sheets: Sheets | null;
  readonly fault: ViewFault | null;
}

const faultOf = (error: unknown): ViewFault => (error instanceof ViewRefused ? error.fault : 'broken');

/** The file at this address, opened; closed again when it is left. */
export const useSheets = (url: string, mediaType: string): SheetsState => {
  const [state, setState] = useState<SheetsState>({ sheets: null, fault: null });
  useEffect(() => {
    let opened: Sheets | null = null;
    let left = false;
    setState({ sheets: null, fault: null });
    open(url, mediaType)
      .then((sheets) => {
        opened = sheets;
        if (left) sheets.close();
        else setState({ sheets, fault: null });
      })
      .catch((error: unknown) => {
        if (!left) setState({ sheets: null, fault: faultOf(error) });
      });
    return () => {
      left = true;
      opened?.close();
    };
  }, [url, mediaType]);
  return state;
};

const open = async (url: string, mediaType: string): Promise<Sheets> => {
  if (mediaType !== 'application/pdf') return (await import('./open-picture')).openPicture(url);
  return (await import('./open-pdf')).openPdf(url);
};

interface Drawing {
  readonly page: number;
  readonly size: number;
  readonly quarterTurns: number;
}

/** Draws the page into the canvas whenever page, size, turn or the room for it changes; the words of the page with it. */
export const useDrawing = (
  sheets: Sheets | null,
  canvas: RefObject<HTMLCanvasElement>,
  { page, size, quarterTurns }: Drawing,
): { readonly words: string; readonly failed: boolean } => {
  const [words, setWords] = useState('');
  const [failed, setFailed] = useState(false);
  const room = useRoom(canvas);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheets || !sheet || room === 0) return;
    const look: Look = { width: room * size, quarterTurns };
    setFailed(false);
    sheets.draw(page, sheet, look).catch(() => setFailed(true));
  }, [sheets, page, size, quarterTurns, room]);
  useEffect(() => {
    let left = false;
    setWords('');
    void sheets?.words(page).then(
      (found) => left || setWords(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [sheets, page]);
  return { words, failed };
};

/** The width that the canvas has at its disposal, in CSS pixels. */
const useRoom = (canvas: RefObject<HTMLCanvasElement>): number => {
  const [room, setRoom] = useState(0);
  const known = useRef(0);
  useLayoutEffect(() => {
    const frame = canvas.current?.parentElement;
    if (!frame) return;
    const measure = (): void => {
      const { clientWidth } = frame;
      // A scroll bar that comes and goes must not make the page be drawn for ever.
      if (Math.abs(clientWidth - known.current) < 24) return;
      known.current = clientWidth;
      setRoom(clientWidth);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(frame);
    measure();
    return () => watch.disconnect();
  }, []);
  return room;
};
