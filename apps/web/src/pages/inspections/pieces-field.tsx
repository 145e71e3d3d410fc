import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem, toProblem } from '../../api/problem';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { newKey } from '../../offline/kept-answer';
import { sendNow } from '../../offline/sending';
import { shrinkPhoto } from '../../offline/shrink-photo';
import type { WaitingFile } from '../../offline/waiting';
import { NoRoom, keepFile } from '../../offline/waiting-files';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import type { InspectionPiece } from './inspection-types';
import { messages } from './messages';
import { WaitingPieces } from './waiting-pieces';

interface Props {
  readonly inspectionId: string;
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly pieces: readonly InspectionPiece[];
  /** Those that are on this device only. */
  readonly files: readonly WaitingFile[];
  readonly locked: boolean;
  readonly onPieces: (pieces: readonly InspectionPiece[]) => void;
}

type Listed = { readonly items: readonly InspectionPiece[] };

/** Where the device has no room for it, it goes straight to the server, which then has to be there. */
const sendAtOnce = (path: string, itemCode: string, file: File): Promise<Listed> => {
  const form = new FormData();
  form.append('itemCode', itemCode);
  form.append('key', newKey());
  form.append('file', file, file.name);
  return upload<Listed>(path, form, () => undefined);
};

/** What proves a finding: photographs from the camera, files, links. */
export function PiecesField({ inspectionId, assessmentId, itemCode, pieces, files, locked, onPieces }: Props) {
  const t = useTextOf(messages);
  const id = useId();
  const [keeping, setKeeping] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const path = `/api/inspections/${inspectionId}/evidence`;
  const keep = (work: Promise<Listed>): Promise<void> => {
    setProblem(null);
    return work.then(({ items }) => onPieces(items)).catch((error: unknown) => setProblem(toProblem(error)));
  };
  const takeFile = async (file: File): Promise<void> => {
    setKeeping(file.name);
    setProblem(null);
    const small = await shrinkPhoto(file);
    const kind = small.type.startsWith('image/') ? 'photo' : 'file';
    await keepFile(small, { assessmentId, inspectionId, itemCode, kind, page: null })
      .then(() => void sendNow())
      .catch((error: unknown) => {
        if (error instanceof NoRoom) return keep(sendAtOnce(`${path}-files`, itemCode, small));
        setProblem(new ApiProblem('unreadable', 0, 'file.unreadable', ''));
      });
    setKeeping(null);
  };
  /** One after the other: a weak phone makes one photograph small at a time. */
  const takeFiles = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) await takeFile(file);
  };
  return (
    <div class="found-evidence">
      <strong>{t('evidence')}</strong>
      {pieces.length + files.length === 0 && <span class="soft small"> {t('noEvidence')}</span>}
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
      <WaitingPieces files={files} />
      {!locked && (
        <div class="found-add">
          <label class="button" for={`${id}-file`}>
            {t('addFile')}
          </label>
          <input
            id={`${id}-file`}
            class="visually-hidden"
            type="file"
            multiple
            accept="image/*,application/pdf"
            aria-label={t('addFileOf', { code: itemCode })}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              void takeFiles(files);
            }}
          />
          <LinkField itemCode={itemCode} onLink={(url) => keep(api.post<Listed>(path, { itemCode, url }))} />
        </div>
      )}
      <p class="soft small" role="status">
        {keeping !== null && t('sending', { name: keeping })}
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
