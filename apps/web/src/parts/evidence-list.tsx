import type { ComponentChildren } from 'preact';
import type { Evidence, LinkCheck } from '../api/types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { Icon } from './icon';
import { itemMessages } from './item-messages';
import { LinkStatus } from './link-status';
import { LookButton } from './viewer/look-button';
import { isViewable } from './viewer/viewable';
import { viewerMessages } from './viewer/viewer-messages';

interface Props {
  readonly evidence: readonly Evidence[];
  /** E.g. a button that removes it. */
  readonly action?: (evidence: Evidence) => ComponentChildren;
  /** Hears how a link was found since it was read. */
  readonly onFound?: (evidence: Evidence, check: LinkCheck) => void;
}

/** The pieces of evidence of one item; each opens in a tab of its own. */
export function EvidenceList({ evidence, action, onFound }: Props) {
  const t = useTextOf(itemMessages);
  if (evidence.length === 0) return <p class="soft small">{t('noEvidence')}</p>;
  return (
    <ul class="evidence-list">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <EvidenceLine piece={piece} onFound={onFound && ((check) => onFound(piece, check))} />
          {action?.(piece)}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly piece: Evidence;
  readonly onFound: ((check: LinkCheck) => void) | undefined;
}

function EvidenceLine({ piece, onFound }: LineProps) {
  const t = useTextOf(itemMessages);
  const viewing = useTextOf(viewerMessages);
  const format = useFormat();
  const name = piece.file?.name ?? piece.url ?? '';
  const details = [
    t(`kind.${piece.kind}`),
    piece.page === null ? null : t('page', { page: piece.page }),
    piece.file ? format.bytes(piece.file.sizeBytes) : null,
  ];
  return (
    <div class="evidence-line">
      <Icon name={piece.file ? 'file' : 'link'} />
      <div>
        <a
          href={piece.url ?? `/api/evidence/${piece.id}/file`}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`${name}, ${piece.file && !isViewable(piece.file.mediaType) ? viewing('downloads') : t('opensNewTab')}`}
        >
          {name}
        </a>
        <div class="soft small">{details.filter(Boolean).join(' · ')}</div>
        {piece.note && <div class="small">{piece.note}</div>}
        {piece.url !== null && <LinkStatus piece={piece} onFound={onFound} />}
        <LookButton piece={piece} />
      </div>
    </div>
  );
}
