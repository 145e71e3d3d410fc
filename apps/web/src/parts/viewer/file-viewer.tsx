import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Waiting } from '../waiting';
import type { ViewFault } from './sheets';
import { useDrawing, useSheets } from './use-sheets';
import './viewer.css';
import { viewerMessages } from './viewer-messages';
import { SIZES, ViewerTools } from './viewer-tools';

export interface FileViewerProps {
  readonly name: string;
  readonly url: string;
  readonly mediaType: string;
  /** The page that the evidence names; the first where it names none. */
  readonly page: number;
  /** Whether the keys are its own as soon as it is opened. */
  readonly takesFocus?: boolean | undefined;
}

const within = (value: number, most: number): number => Math.min(Math.max(1, Math.trunc(value) || 1), most);

/** A PDF or a picture, paged, magnified and turned by touch and by keys. It is drawn, never run. */
export function FileViewer({ name, url, mediaType, page: first, takesFocus }: FileViewerProps) {
  const t = useTextOf(viewerMessages);
  const { sheets, fault } = useSheets(url, mediaType);
  const canvas = useRef<HTMLCanvasElement>(null);
  const count = sheets?.count ?? 1;
  const { page, isNoPage, size, quarterTurns, goTo, resize, turn } = useViewing(url, first, sheets ? count : null);
  const share = SIZES[size] ?? 1;
  const { words, failed } = useDrawing(sheets, canvas, { page, size: share, quarterTurns });
  const onKeyDown = keysFor({ page: (by) => goTo(page + by), size: (by) => resize(size + by), isWide: size > 0 });
  const pageWords = count > 1 ? t('pageOf', { name, page, count }) : name;
  if (fault) return <NotShown fault={fault} url={url} />;
  return (
    <section class="viewer" aria-label={t('viewer', { name })} onKeyDown={onKeyDown}>
      <ViewerTools page={page} count={count} size={size} onPage={goTo} onSize={resize} onTurn={turn} />
      {isNoPage && <p class="note warn">{t('noSuchPage', { count, page: first })}</p>}
      {failed && <p class="note warn">{t('pageBroken')}</p>}
      <Said words={sheets ? pageWords : ''} />
      <Frame name={name} page={page} takesFocus={takesFocus}>
        {!sheets && <Waiting />}
        <canvas ref={canvas} role="img" aria-label={pageWords} style={{ width: `${share * 100}%` }} />
      </Frame>
      <Words words={words} />
      <p class="field-hint desk-only">{t(count > 1 ? 'keys' : 'keysOfOne')}</p>
    </section>
  );
}

interface Viewing {
  readonly page: number;
  /** The evidence names a page beyond the file's last, and nobody has turned to another yet. */
  readonly isNoPage: boolean;
  /** Which of {@link SIZES}. */
  readonly size: number;
  readonly quarterTurns: number;
  readonly goTo: (page: number) => void;
  readonly resize: (size: number) => void;
  readonly turn: () => void;
}

/** Where one looks and how; `count` is null until the file is opened. */
const useViewing = (url: string, first: number, count: number | null): Viewing => {
  const [wanted, setWanted] = useState(first);
  const [size, setSize] = useState(0);
  const [quarterTurns, setQuarterTurns] = useState(0);
  useEffect(() => setWanted(first), [url, first]);
  const most = count ?? 1;
  return {
    page: within(wanted, most),
    isNoPage: count !== null && first > count && wanted === first,
    size,
    quarterTurns,
    goTo: (to) => setWanted(within(to, most)),
    resize: (to) => setSize(Math.min(Math.max(0, to), SIZES.length - 1)),
    turn: () => setQuarterTurns((quarterTurns + 1) % 4),
  };
};

/** Told to whoever does not see it, each time it changes. */
function Said({ words }: { readonly words: string }) {
  return (
    <p class="visually-hidden" role="status">
      {words}
    </p>
  );
}

interface FrameProps {
  readonly name: string;
  readonly page: number;
  readonly takesFocus: boolean | undefined;
  readonly children: ComponentChildren;
}

/** What is larger than it scrolls inside it, also by keys; a new page begins at its top. */
function Frame({ name, page, takesFocus, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) frame.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useEffect(() => frame.current?.scrollTo(0, 0), [page]);
  return (
    <div class="viewer-sheet" ref={frame} tabIndex={0} role="group" aria-label={name}>
      {children}
    </div>
  );
}

/** What is written on the page, to be read aloud and copied; a scan has none. */
function Words({ words }: { readonly words: string }) {
  const t = useTextOf(viewerMessages);
  if (words.trim() === '') return null;
  return (
    <details>
      <summary>{t('words')}</summary>
      <p class="viewer-words">{words}</p>
    </details>
  );
}

interface Acts {
  readonly page: (by: number) => void;
  readonly size: (by: number) => void;
  /** Whether the sheet is wider than its frame: then left and right move it. */
  readonly isWide: boolean;
}

const keysFor =
  ({ page, size, isWide }: Acts) =>
  (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      ...(isWide ? {} : { ArrowLeft: () => page(-1), ArrowRight: () => page(1) }),
      '+': () => size(1),
      '=': () => size(1),
      '-': () => size(-1),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

function NotShown({ fault, url }: { readonly fault: ViewFault; readonly url: string }) {
  const t = useTextOf(viewerMessages);
  return (
    <p class="note warn" role="alert">
      {t(fault)}{' '}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {t('openFile')}
      </a>
    </p>
  );
}
