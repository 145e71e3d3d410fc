import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { shrinkPhoto } from '../../offline/shrink-photo';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import type { InspectionPiece } from './inspection-types';
import { messages } from './messages';

interface Props {
  readonly inspectionId: string;
  readonly itemCode: string;
  readonly pieces: readonly InspectionPiece[];
  readonly locked: boolean;
  readonly onPieces: (pieces: readonly InspectionPiece[]) => void;
}

type Listed = { readonly items: readonly InspectionPiece[] };

/** What proves a finding: photographs from the camera, files, links. */
export function PiecesField({ inspectionId, itemCode, pieces, locked, onPieces }: Props) {
  const t = useTextOf(messages);
  const id = useId();
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const path = `/api/inspections/${inspectionId}/evidence`;
  const keep = (work: Promise<Listed>): Promise<void> => {
    setProblem(null);
    return work.then(({ items }) => onPieces(items)).catch((error: unknown) => setProblem(toProblem(error)));
  };
  const sendFile = async (file: File): Promise<void> => {
    setSending(file.name);
    const small = await shrinkPhoto(file);
    const form = new FormData();
    form.append('itemCode', itemCode);
    form.append('file', small, small.name);
    await keep(upload<Listed>(`${path}-files`, form, () => undefined));
    setSending(null);
  };
  return (
    <div class="found-evidence">
      <strong>{t('evidence')}</strong>
      {pieces.length === 0 && <span class="soft small"> {t('noEvidence')}</span>}
      <ul>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <PieceLink piece={piece} href={piece.url ?? `${path}/${piece.id}/file`} />
            {!locked && (
              <button
                type="button"
                class="button quiet"
                aria-label={t('removeOf', { name: piece.fileName ?? piece.url ?? '' })}
                onClick={() => void keep(api.remove<Listed>(`${path}/${piece.id}`))}
              >
                {t('remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <div class="found-add">
          <label class="button" for={`${id}-file`}>
            {t('addFile')}
          </label>
          <input
            id={`${id}-file`}
            class="visually-hidden"
            type="file"
            accept="image/*,application/pdf"
            aria-label={t('addFileOf', { code: itemCode })}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void sendFile(file);
            }}
          />
          <LinkField itemCode={itemCode} onLink={(url) => keep(api.post<Listed>(path, { itemCode, url }))} />
        </div>
      )}
      <p class="soft small" role="status">
        {sending !== null && t('sending', { name: sending })}
      </p>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

interface LinkProps {
  readonly itemCode: string;
  readonly onLink: (url: string) => Promise<void>;
}

function LinkField({ itemCode, onLink }: LinkProps) {
  const t = useTextOf(messages);
  const [url, setUrl] = useState('');
  return (
    <span class="found-link">
      <input
        class="input"
        type="url"
        inputMode="url"
        placeholder="https://"
        aria-label={t('linkOf', { code: itemCode })}
        value={url}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        disabled={url.trim() === ''}
        onClick={() => void onLink(url.trim()).then(() => setUrl(''))}
      >
        {t('addLink')}
      </button>
    </span>
  );
}

/** Web addresses only: whatever else stands there is text. */
function PieceLink({ piece, href }: { readonly piece: InspectionPiece; readonly href: string }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const name = piece.fileName ?? piece.url ?? '';
  if (piece.url !== null && !/^https?:\/\//i.test(piece.url)) return <span>{piece.url}</span>;
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer" aria-label={t('newTab', { name })}>
        {name}
      </a>
      {piece.sizeBytes !== null && <span class="soft small"> · {format.bytes(piece.sizeBytes)}</span>}
    </>
  );
}
