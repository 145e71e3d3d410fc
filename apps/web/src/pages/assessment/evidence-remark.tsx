import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Evidence } from '../../api/types';
import { useText, useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { evidenceMessages } from './evidence-messages';
import { messages } from './messages';
import { pagesOf } from './pages-of';

interface Props {
  readonly piece: Evidence;
  readonly onChanged: (piece: Evidence) => void;
  readonly onClose: () => void;
}

/** The page and the note of a piece, changed after it was added. */
export function EvidenceRemark({ piece, onChanged, onClose }: Props) {
  const t = useTextOf(evidenceMessages);
  const form = useTextOf(messages);
  const common = useText();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  /** Pages of the document, where the one named lies beyond them. */
  const [pages, setPages] = useState<number | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = async (fields: FormData): Promise<void> => {
    const page = Number(fields.get('page')) || null;
    const note = String(fields.get('note') ?? '').trim() || null;
    const { id, file } = piece;
    const most = page && file ? await pagesOf(`/api/evidence/${id}/file`, file.mediaType) : null;
    const isBeyond = page !== null && most !== null && page > most;
    setPages(isBeyond ? most : null);
    if (isBeyond) return;
    await api
      .put<Evidence>(`/api/evidence/${piece.id}`, { page, note })
      .then((changed) => {
        onChanged(changed);
        toast.show(t('saved'));
        onClose();
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <form
      class="evidence-form remark"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <div class="evidence-fields">
        <label>
          {form('pageLabel')}
          <input
            ref={first}
            class="input short"
            name="page"
            type="number"
            min="1"
            inputMode="numeric"
            value={piece.page ?? ''}
            aria-invalid={pages === null ? undefined : 'true'}
            aria-describedby={pages === null ? undefined : `beyond-${piece.id}`}
          />
        </label>
        <label class="wide">
          {t('note')}
          <input class="input" name="note" maxLength={1000} placeholder={t('noteHint')} value={piece.note ?? ''} />
        </label>
      </div>
      {pages !== null && (
        <p id={`beyond-${piece.id}`} class="field-fault" role="alert">
          {t('pageBeyond', { count: pages })}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button class="button primary">{t('save')}</button>
        <button type="button" class="button" onClick={onClose}>
          {common('app.cancel')}
        </button>
      </p>
    </form>
  );
}
