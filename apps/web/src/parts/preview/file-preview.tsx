import { useEffect, useRef, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../dialog';
import { Waiting } from '../waiting';
import type { PdfPages } from './pdf-pages';
import './preview.css';
import { previewMessages } from './preview-messages';

export interface PreviewProps {
  readonly name: string;
  readonly url: string;
  readonly isPdf: boolean;
  readonly page: number;
  readonly onClose: () => void;
}

const SIZES = [1, 1.5, 2, 3, 4] as const;

/** A picture or a PDF, shown large, turned, and paged by touch and by keys. */
export function FilePreview({ name, url, isPdf, page: first, onClose }: PreviewProps) {
  const t = useTextOf(previewMessages);
  const [size, setSize] = useState(0);
  const [turns, setTurns] = useState(0);
  const [page, setPage] = useState(first);
  const [count, setCount] = useState(1);
  const goTo = (to: number): void => setPage(Math.min(Math.max(1, to), count));
  const resize = (by: number): void => setSize((before) => Math.min(Math.max(0, before + by), SIZES.length - 1));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => goTo(page - 1),
    ArrowRight: () => goTo(page + 1),
    '+': () => resize(1),
    '-': () => resize(-1),
    r: () => setTurns((before) => before + 1),
  };
  const look = { width: `${(SIZES[size] ?? 1) * 100}%`, rotate: `${turns * 90}deg` };
  return (
    <Dialog open title={name} onClose={onClose} actions={<CloseButton onClose={onClose} />}>
      <div
        class="preview"
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        <div class="preview-tools">
          {isPdf && <PageTurns page={page} count={count} onTurn={goTo} />}
          <button type="button" class="button" onClick={() => resize(-1)} disabled={size === 0}>
            {t('smaller')}
          </button>
          <button type="button" class="button" onClick={() => resize(1)} disabled={size === SIZES.length - 1}>
            {t('larger')}
          </button>
          <button type="button" class="button" onClick={() => setTurns(turns + 1)}>
            {t('turn')}
          </button>
        </div>
        <div class="preview-sheet" tabIndex={0} role="group" aria-label={name}>
          {isPdf ? (
            <PdfPage name={name} url={url} page={page} look={look} onCount={setCount} />
          ) : (
            <img src={url} alt={name} style={look} />
          )}
        </div>
        <p class="field-hint desk-only">{t('keys')}</p>
      </div>
    </Dialog>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const t = useTextOf(previewMessages);
  return (
    <button type="button" class="button primary" onClick={onClose}>
      {t('close')}
    </button>
  );
}

interface TurnsProps {
  readonly page: number;
  readonly count: number;
  readonly onTurn: (page: number) => void;
}

function PageTurns({ page, count, onTurn }: TurnsProps) {
  const t = useTextOf(previewMessages);
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={t('previous')}
        disabled={page <= 1}
        onClick={() => onTurn(page - 1)}
      >
        ‹
      </button>
      <span role="status">{t('page', { page, count })}</span>
      <button
        type="button"
        class="button"
        aria-label={t('next')}
        disabled={page >= count}
        onClick={() => onTurn(page + 1)}
      >
        ›
      </button>
    </>
  );
}

interface PdfPageProps {
  readonly name: string;
  readonly url: string;
  readonly page: number;
  readonly look: { readonly width: string; readonly rotate: string };
  readonly onCount: (count: number) => void;
}

function PdfPage({ name, url, page, look, onCount }: PdfPageProps) {
  const t = useTextOf(previewMessages);
  const [pages, setPages] = useState<PdfPages | null>(null);
  const [failed, setFailed] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let opened: PdfPages | null = null;
    let left = false;
    import('./pdf-pages')
      .then(({ openPdf }) => openPdf(url))
      .then((found) => {
        opened = found;
        if (left) return found.close();
        setPages(found);
        onCount(found.count);
      })
      .catch(() => setFailed(true));
    return () => {
      left = true;
      opened?.close();
    };
  }, [url]);
  const shown = pages ? Math.min(page, pages.count) : page;
  useEffect(() => {
    const sheet = canvas.current;
    if (pages && sheet) pages.draw(shown, sheet, sheet.parentElement?.clientWidth ?? 800).catch(() => setFailed(true));
  }, [pages, shown, look.width]);
  if (failed)
    return (
      <p class="note warn">
        {t('failed')}{' '}
        <a href={url} target="_blank" rel="noopener noreferrer">
          {t('openFile')}
        </a>
      </p>
    );
  return (
    <>
      {!pages && <Waiting />}
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('pageOf', { name, page: shown, count: pages?.count ?? 1 })}
        style={look}
      />
    </>
  );
}
