import type { SheetLine } from '@app/scoring';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { useOpenForPrint } from '../../parts/use-open-for-print';
import { toast } from '../../toast';
import { childKey, openableKeys, pathTo } from './line-keys';
import { messages } from './messages';
import { SheetLineRow } from './sheet-line-row';
import { type Proofs, proofsWithin, SheetProof } from './sheet-proof';
import './sheet.css';

interface Props {
  readonly sheet: SheetLine;
  readonly proofs: Proofs;
}

/** The whole sheet as nested disclosures; `#line` opens one, printing opens all. */
export function SheetTree({ sheet, proofs }: Props) {
  const t = useTextOf(messages);
  const all = useMemo(() => openableKeys(sheet), [sheet]);
  const { open, setOpen, box } = useOpenLines(sheet, all);
  const decimals = sheet.rounded?.split('.')[1]?.length ?? 2;
  const toggle = useCallback(
    (key: string, isOpen: boolean) =>
      setOpen((last) => {
        if (last.has(key) === isOpen) return last;
        const next = new Set(last);
        if (isOpen) next.add(key);
        else next.delete(key);
        return next;
      }),
    [setOpen],
  );
  return (
    <section aria-label={t('title')}>
      <p class="actions sheet-actions">
        <button type="button" class="button" onClick={() => setOpen(new Set(all))}>
          {t('expand')}
        </button>
        <button type="button" class="button" onClick={() => setOpen(new Set([sheet.code]))}>
          {t('collapse')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </p>
      <div class="sheet" ref={box}>
        <p class="sheet-head" aria-hidden="true">
          <span>{t('line')}</span>
          <span>{t('weight')}</span>
          <span>{t('value')}</span>
          <span>{t('contribution')}</span>
        </p>
        <Line line={sheet} lineKey={sheet.code} tree={{ open, toggle, proofs, decimals }} />
      </div>
    </section>
  );
}

const levelsOpen = (sheet: SheetLine): ReadonlySet<string> =>
  new Set([sheet.code, ...(sheet.children ?? []).filter(({ kind }) => kind === 'stage').map(({ code }) => code)]);

const useOpenLines = (sheet: SheetLine, all: readonly string[]) => {
  const t = useTextOf(messages);
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(() => levelsOpen(sheet));
  useEffect(() => {
    const show = (): void => {
      const wanted = decodeURIComponent(location.hash.slice(1));
      if (!wanted) return;
      const path = pathTo(sheet, wanted);
      if (!path) return toast.show(t('notFound', { code: wanted }), 'bad');
      setOpen((last) => new Set([...last, ...path]));
      requestAnimationFrame(() => requestAnimationFrame(() => reveal(box.current, wanted)));
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, [sheet]);
  useOpenForPrint(all, setOpen);
  return { open, setOpen, box };
};

const reveal = (box: HTMLElement | null, key: string): void => {
  const line = box?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
  line?.scrollIntoView({ block: 'center' });
  line?.querySelector<HTMLElement>('summary')?.focus();
  line?.classList.add('found');
};

interface Tree {
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string, isOpen: boolean) => void;
  readonly proofs: Proofs;
  readonly decimals: number;
}

function Line({ line, lineKey, tree }: { readonly line: SheetLine; readonly lineKey: string; readonly tree: Tree }) {
  const isOpen = tree.open.has(lineKey);
  const within = { ...tree, proofs: proofsWithin(tree.proofs, line) };
  return (
    <details
      class={`sheet-line ${line.kind}`}
      data-line={lineKey}
      open={isOpen}
      onToggle={(event) => {
        event.stopPropagation();
        tree.toggle(lineKey, event.currentTarget.open);
      }}
    >
      <summary>
        <SheetLineRow line={line} decimals={tree.decimals} />
      </summary>
      {isOpen && (
        <div class="sheet-inside">
          <SheetProof line={line} proofs={tree.proofs} />
          {line.children?.map((child) => {
            const key = childKey(lineKey, line, child);
            return <Line key={key} line={child} lineKey={key} tree={within} />;
          })}
        </div>
      )}
    </details>
  );
}
