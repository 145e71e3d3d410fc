import type { Evidence } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { LinkStatus } from '../../parts/link-status';
import { messages } from './messages';

/** Web addresses only: whatever else a body may have typed is shown as text and never made a link. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** The evidence of one item beside its answer: images at once, documents and links in a tab of their own. */
export function EvidenceView({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useTextOf(messages);
  if (evidence.length === 0) return <p class="note warn">{t('noEvidence')}</p>;
  return (
    <ul class="desk-evidence">
      {evidence.map((piece) => (
        <li key={piece.id}>
          {piece.file ? <FileEvidence piece={piece} /> : <LinkEvidence piece={piece} />}
          {piece.page !== null && <span class="soft"> · {t('page', { page: piece.page })}</span>}
          {piece.note && <p class="soft">{piece.note}</p>}
          {piece.url !== null && <LinkStatus piece={piece} />}
        </li>
      ))}
    </ul>
  );
}

function LinkEvidence({ piece }: { readonly piece: Evidence }) {
  const t = useTextOf(messages);
  const url = piece.url ?? '';
  if (!isWebAddress(url)) return <span>{url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={t('openLink')}>
      <Icon name="link" /> {url}
    </a>
  );
}

function FileEvidence({ piece }: { readonly piece: Evidence }) {
  const t = useTextOf(messages);
  if (!piece.file) return null;
  const address = `/api/evidence/${piece.id}/file`;
  const page = piece.page !== null && piece.file.mediaType === 'application/pdf' ? `#page=${piece.page}` : '';
  return (
    <>
      <a href={address + page} target="_blank" rel="noopener noreferrer" title={t('openFile')}>
        <Icon name="file" /> {piece.file.name}
      </a>
      {piece.file.mediaType.startsWith('image/') && (
        <img class="desk-image" src={address} alt={piece.file.name} loading="lazy" />
      )}
    </>
  );
}
