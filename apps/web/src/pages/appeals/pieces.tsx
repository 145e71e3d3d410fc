import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** A link or a file, whichever side brought it. */
export interface Piece {
  readonly id: string;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly sizeBytes: number | null;
}

/** Web addresses only: whatever else somebody typed is text. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** Evidence to be opened in a tab of its own; `hrefOf` says where its files are. */
export function Pieces({
  pieces,
  hrefOf,
}: {
  readonly pieces: readonly Piece[];
  readonly hrefOf: (id: string) => string;
}) {
  const t = useTextOf(messages);
  if (pieces.length === 0) return <p class="soft small">{t('noEvidence')}</p>;
  return (
    <ul class="appeal-pieces">
      {pieces.map((piece) => (
        <li key={piece.id}>
          <PieceLink piece={piece} href={piece.url ?? hrefOf(piece.id)} />
        </li>
      ))}
    </ul>
  );
}

function PieceLink({ piece, href }: { readonly piece: Piece; readonly href: string }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const name = piece.fileName ?? piece.url ?? '';
  if (piece.url !== null && !isWebAddress(piece.url)) return <span>{piece.url}</span>;
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer" aria-label={t('newTab', { name })}>
        {name}
      </a>
      {piece.sizeBytes !== null && <span class="soft small"> · {format.bytes(piece.sizeBytes)}</span>}
    </>
  );
}
