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

/** A piece of evidence as a desk shows it, whichever side brought it. */
export interface ShownPiece extends Pick<Evidence, 'id' | 'url' | 'page' | 'note' | 'check'> {
  readonly file: { readonly name: string; readonly mediaType: string } | null;
}

interface Props {
  readonly evidence: readonly ShownPiece[];
  /** Where the files are. */
  readonly hrefOf?: (id: string) => string;
  /** Whether its links are looked at and kept. */
  readonly areChecked?: boolean;
}

const evidenceFile = (id: string): string => `/api/evidence/${id}/file`;

/** The evidence of one item beside its answer: pictures at once, PDFs at their page when asked, others in a tab of their own. */
export function EvidenceView({ evidence, hrefOf = evidenceFile, areChecked = true }: Props) {
  const t = useTextOf(messages);
  const viewable = evidence.filter(({ file }) => file !== null && isViewable(file.mediaType));
  const { shown, wanted, toggle } = useLooking(viewable);
  if (evidence.length === 0) return <p class="note warn">{t('noEvidence')}</p>;
  return (
    <ul class="desk-evidence">
      {evidence.map((piece) => (
        <li key={piece.id}>
          {piece.file ? <FileEvidence piece={piece} href={hrefOf(piece.id)} /> : <LinkEvidence piece={piece} />}
          {piece.page !== null && <span class="soft"> · {t('page', { page: piece.page })}</span>}
          {piece.note && <p class="soft">{piece.note}</p>}
          {areChecked && piece.url !== null && <LinkStatus piece={piece} toVerifier />}
          {viewable.includes(piece) && (
            <Looking
              piece={piece}
              href={hrefOf(piece.id)}
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
  viewable: readonly ShownPiece[],
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
  readonly piece: ShownPiece;
  readonly href: string;
  /** The one that the key `l` opens. */
  readonly isFirst: boolean;
  readonly isShown: boolean;
  /** Opened by hand: then its keys work at once. */
  readonly isAsked: boolean;
  readonly onToggle: () => void;
}

function Looking({ piece, href, isFirst, isShown, isAsked, onToggle }: LookingProps) {
  const t = useTextOf(viewerMessages);
  if (!piece.file) return null;
  const { name, mediaType } = piece.file;
  return (
    <>
      <button
        type="button"
        class={`button desk-look ${isFirst ? 'by-key' : ''}`}
        aria-expanded={isShown}
        aria-label={t(isShown ? 'closeLabel' : 'lookLabel', { name })}
        onClick={onToggle}
      >
        {t(isShown ? 'close' : 'look')}
      </button>
      {isShown ? (
        <LazyPart
          load={loadFileViewer}
          props={{ name, url: href, mediaType, page: piece.page ?? 1, takesFocus: isAsked }}
        />
      ) : (
        mediaType.startsWith('image/') && <img class="desk-image" src={href} alt={name} loading="lazy" />
      )}
    </>
  );
}

function LinkEvidence({ piece }: { readonly piece: ShownPiece }) {
  const t = useTextOf(messages);
  const url = piece.url ?? '';
  if (!isWebAddress(url)) return <span>{url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={t('openLink')}>
      <Icon name="link" /> {url}
    </a>
  );
}

function FileEvidence({ piece, href }: { readonly piece: ShownPiece; readonly href: string }) {
  const t = useTextOf(messages);
  const viewing = useTextOf(viewerMessages);
  if (!piece.file) return null;
  const { name, mediaType } = piece.file;
  const page = piece.page !== null && mediaType === 'application/pdf' ? `#page=${piece.page}` : '';
  return (
    <>
      <a
        href={`${href}${page}`}
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
