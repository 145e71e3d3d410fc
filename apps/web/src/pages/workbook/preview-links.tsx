import type { WorkbookPreview } from '../../api/types';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { placeWords } from './place-words';

const tones = { new: 'good', same: '', invalid: 'bad', skipped: 'warn' } as const;

/** Evidence links of the file: which are added, which are there already, which are none. */
export function PreviewLinks({ links }: { readonly links: WorkbookPreview['links'] }) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  const format = useFormat();
  if (links.length === 0) return null;
  return (
    <details class="card workbook-group links" open={links.some(({ status }) => status !== 'same')}>
      <summary>
        <h3>{t('group.links', { count: format.count(links.length) })}</h3>
      </summary>
      <ul class="plain-list">
        {links.map(({ itemCode, url, page, cell, status, message }) => (
          <li key={cell} class="workbook-line">
            <p>
              <strong>{itemCode}</strong> <span class="workbook-url">{url}</span>
              {page !== null && <span> {t('page', { page })}</span>}{' '}
              <span class={`tag ${tones[status]}`}>{t(`link.${status}`)}</span>{' '}
              <span class="soft small">({placeWords(t, cell)})</span>
            </p>
            {message && <p class="workbook-message">{inWords(message)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
