import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Evidence } from '../../api/types';
import { useText, useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { evidenceMessages } from './evidence-messages';
import { messages } from './messages';

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
  const save = (fields: FormData): void => {
    const page = Number(fields.get('page')) || null;
    const note = String(fields.get('note') ?? '').trim() || null;
    api
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
        save(new FormData(event.currentTarget));
      }}
    >
      <div class="evidence-fields">
        <label>
          {form('pageLabel')}
          <input class="input short" name="page" type="number" min="1" inputMode="numeric" value={piece.page ?? ''} />
        </label>
        <label class="wide">
          {t('note')}
          <input class="input" name="note" maxLength={1000} placeholder={t('noteHint')} value={piece.note ?? ''} />
        </label>
      </div>
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
