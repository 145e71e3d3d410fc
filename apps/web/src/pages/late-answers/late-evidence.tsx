import type { LateAnswer } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { itemMessages } from '../../parts/item-messages';
import { LookButton } from '../../parts/viewer/look-button';
import { useFormat } from '../../use-format';
import { messages } from './messages';

type Piece = LateAnswer['evidence'][number];

/** What came with a late answer: opened before anybody decides, with what is known of when it came about. */
export function LateEvidence({ pieces }: { readonly pieces: readonly Piece[] }) {
  const t = useTextOf(messages);
  if (pieces.length === 0) return null;
  return (
    <>
      <h3 class="field-label">{t('evidence')}</h3>
      <ul class="evidence-list">
        {pieces.map((piece) => (
          <li key={piece.id}>
            <LatePiece piece={piece} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LatePiece({ piece }: { readonly piece: Piece }) {
  const t = useTextOf(messages);
  const words = useTextOf(itemMessages);
  const format = useFormat();
  const { file, url, page, kind, takenAt, begunAt, arrivedAt } = piece;
  const address = `/api/late-evidence/${piece.id}/file`;
  const name = file?.name ?? url ?? '';
  const details = [
    words(`kind.${kind}`),
    page === null ? null : words('page', { page }),
    file ? format.bytes(file.sizeBytes) : null,
  ];
  const times = [
    takenAt ? t('taken', { at: format.dateTime(takenAt) }) : t('untaken'),
    begunAt < arrivedAt ? t('begun', { at: format.dateTime(begunAt) }) : null,
    t('pieceArrived', { at: format.dateTime(arrivedAt) }),
  ];
  return (
    <div class="evidence-line">
      <Icon name={file ? 'file' : 'link'} />
      <div>
        <a
          href={url ?? address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`${name}, ${words('opensNewTab')}`}
        >
          {name}
        </a>
        <div class="soft small">{details.filter(Boolean).join(' · ')}</div>
        <div class="soft small">{times.filter(Boolean).join(' · ')}</div>
        <LookButton piece={piece} url={address} />
      </div>
    </div>
  );
}
