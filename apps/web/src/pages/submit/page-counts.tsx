import { useState } from 'preact/hooks';
import type { ChecklistLine } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { pagesOf } from '../assessment/pages-of';
import { messages } from './messages';

type Pdf = NonNullable<ChecklistLine['pdfs']>[number];

/** How many pages these PDFs have, so that the right one can be named; counted when asked, as each has to be fetched. */
export function PageCounts({ pdfs }: { readonly pdfs: readonly Pdf[] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [counts, setCounts] = useState<ReadonlyMap<string, number | null> | null>(null);
  const [busy, setBusy] = useState(false);
  const count = async (): Promise<void> => {
    setBusy(true);
    const found = new Map<string, number | null>();
    for (const { evidenceId } of pdfs)
      found.set(evidenceId, await pagesOf(`/api/evidence/${evidenceId}/file`, 'application/pdf'));
    setCounts(found);
    setBusy(false);
  };
  if (pdfs.length === 0) return null;
  return (
    <span class="small" role="status">
      {counts === null ? (
        <button type="button" class="button quiet no-print" disabled={busy} onClick={() => void count()}>
          {t(busy ? 'pagesCounting' : 'pagesCount')}
        </button>
      ) : (
        pdfs.map(({ evidenceId, name }) => {
          const pages = counts.get(evidenceId) ?? null;
          return <span key={evidenceId}>{pages === null ? t('pagesUnknown', { name }) : t('pagesOf', { name, count: format.count(pages) })} </span>; // prettier-ignore
        })
      )}
    </span>
  );
}
