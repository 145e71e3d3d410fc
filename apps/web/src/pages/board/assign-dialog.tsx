import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import { ApiProblem, toProblem } from '../../api/problem';
import type { BoardRow, Judge } from '../../api/results-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  /** The body to be given to somebody; null: closed. */
  readonly row: BoardRow | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Gives one body to one verifier, with everybody's load in sight. */
export function AssignDialog({ periodId, row, onClose, onDone }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const verifiers = useResource<Listed<Judge>>(row ? `/api/periods/${periodId}/verifiers` : null);
  useEffect(() => {
    setChosen(row?.verifier?.id ?? null);
    setProblem(null);
  }, [row]);
  const save = (): void => {
    if (!row || !chosen) return setProblem(new ApiProblem('refused', 0, 'form.incomplete', t('choose')));
    const name = listed(verifiers.value).find(({ id }) => id === chosen)?.name ?? '';
    api
      .put(`/api/assessments/${row.assessmentId}/assignment`, { userId: chosen })
      .then(() => {
        toast.show(t('assigned', { name }));
        verifiers.reload();
        onDone();
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <Dialog
      open={row !== null}
      title={t('assignTitle', { name: row?.body.name ?? '' })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button type="button" class="button primary" onClick={save}>
            {t('assignSave')}
          </button>
        </>
      }
    >
      <p class="soft">{t('assignHint')}</p>
      <Loaded resource={verifiers}>
        {(value) => <Verifiers verifiers={listed(value)} chosen={chosen} onChoose={setChosen} />}
      </Loaded>
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  );
}

interface VerifiersProps {
  readonly verifiers: readonly Judge[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function Verifiers({ verifiers, chosen, onChoose }: VerifiersProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (verifiers.length === 0) return <p class="empty">{t('noVerifiers')}</p>;
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{t('verifier')}</legend>
      {verifiers.map(({ id, name, load }) => (
        <label key={id} class="choice">
          <input type="radio" name="verifier" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{name}</span>
          <span class="choice-share">{t('load', { count: format.count(load) })}</span>
        </label>
      ))}
    </fieldset>
  );
}
