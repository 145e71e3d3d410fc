import { useState } from 'preact/hooks';
import type { Evidence } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { LazyPart } from '../../parts/lazy-part';
import { LinkStatus } from '../../parts/link-status';
import { loadFileViewer } from '../../parts/viewer/look-button';
import { isViewable } from '../../parts/viewer/viewable';
import { viewerMessages } from '../../parts/viewer/viewer-messages';
import { messages } from './messages';

/** Web addresses only: whatever else a body may have typed is shown as text and never made a link. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** The evidence of one item beside its answer: pictures at once, PDFs at their page when asked, others in a tab of their own. */
export function EvidenceView({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useTextOf(messages);
  const viewable = evidence.filter(({ file }) => file !== null && isViewable(file.mediaType));
  const { shown, wanted, toggle } = useLooking(viewable);
  if (evidence.length === 0) return <p class="note warn">{t('noEvidence')}</p>;
  return (
    <ul class="desk-evidence">
      {evidence.map((piece) => (
        <li key={piece.id}>
          {piece.file ? <FileEvidence piece={piece} /> : <LinkEvidence piece={piece} />}
          {piece.page !== null && <span class="soft"> · {t('page', { page: piece.page })}</span>}
          {piece.note && <p class="soft">{piece.note}</p>}
          {piece.url !== null && <LinkStatus piece={piece} toVerifier />}
          {viewable.includes(piece) && (
            <Looking
              piece={piece}
              isFirst={piece === viewable[0]}
              isShown={piece.id === shown}
              isAsked={piece.id === wanted}
              onToggle={() => toggle(piece.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who looked at one item's file looks at the next item's too, until they close it. */
const useLooking = (
  viewable: readonly Evidence[],
): {
  readonly shown: string | null;
  /** The one that was asked for itself, and not taken over from the item before. */
  readonly wanted: string | null;
  readonly toggle: (id: string) => void;
} => {
  const [wanted, setWanted] = useState<string | null>(null);
  const shown = wanted === null ? null : (viewable.find(({ id }) => id === wanted)?.id ?? viewable[0]?.id ?? null);
  return { shown, wanted, toggle: (id) => setWanted(id === shown ? null : id) };
};

interface LookingProps {
  readonly piece: Evidence;
  /** The one that the key `l` opens. */
  readonly isFirst: boolean;
  readonly isShown: boolean;
  /** Opened by hand: then its keys work at once. */
  readonly isAsked: boolean;
  readonly onToggle: () => void;
}

function Looking({ piece, isFirst, isShown, isAsked, onToggle }: LookingProps) {
  const t = useTextOf(viewerMessages);
  if (!piece.file) return null;
  const { name, mediaType } = piece.file;
  return (
    <>
      <button
        type="button"
        class="button desk-look"
        {...(isFirst ? { id: 'desk-look' } : {})}
        aria-expanded={isShown}
        aria-label={t(isShown ? 'closeLabel' : 'lookLabel', { name })}
        onClick={onToggle}
      >
        {t(isShown ? 'close' : 'look')}
      </button>
      {isShown ? (
        <LazyPart
          load={loadFileViewer}
          props={{ name, url: `/api/evidence/${piece.id}/file`, mediaType, page: piece.page ?? 1, takesFocus: isAsked }}
        />
      ) : (
        mediaType.startsWith('image/') && (
          <img class="desk-image" src={`/api/evidence/${piece.id}/file`} alt={name} loading="lazy" />
        )
      )}
    </>
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
  const viewing = useTextOf(viewerMessages);
  if (!piece.file) return null;
  const { name, mediaType } = piece.file;
  const page = piece.page !== null && mediaType === 'application/pdf' ? `#page=${piece.page}` : '';
  return (
    <>
      <a
        href={`/api/evidence/${piece.id}/file${page}`}
        target="_blank"
        rel="noopener noreferrer"
        title={isViewable(mediaType) ? t('openFile') : viewing('onlyDownload')}
      >
        <Icon name="file" /> {name}
      </a>
      {!isViewable(mediaType) && <span class="soft"> · {viewing('onlyDownload')}</span>}
    </>
  );
}
