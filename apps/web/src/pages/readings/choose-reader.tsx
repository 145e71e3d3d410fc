import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type Listed, listed } from '../../api/listed';
import { ApiProblem } from '../../api/problem';
import type { Judge } from '../../api/results-types';
import type { ReadingLine } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  readonly line: ReadingLine;
  readonly onDone: () => void;
}

/** Gives the second reading of one body to one verifier; whoever may not read it is refused with the reason. */
export function ChooseReader({ periodId, line, onDone }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const verifiers = useResource<Listed<Judge>>(`/api/periods/${periodId}/verifiers`);
  const choose = async (): Promise<void> => {
    if (!chosen) throw new ApiProblem('refused', 0, 'form.incomplete', t('chooseMissing'));
    await api.put(`/api/assessments/${line.assessmentId}/second-reading`, { userId: chosen });
    toast.show(t('chosen'));
    onDone();
  };
  const label = t(line.hasTiedSecond ? 'chooseAnew' : line.secondReaders.length === 0 ? 'chooseFirst' : 'choose');
  return (
    <ConfirmButton
      label={label}
      fullLabel={`${label}: ${line.bodyName}`}
      title={t('chooseTitle', { name: line.bodyName })}
      confirmLabel={t('chooseDo')}
      tone="quiet"
      onConfirm={choose}
    >
      {line.hasTiedSecond && <p>{t('chooseAnewText')}</p>}
      <Loaded resource={verifiers}>
        {(value) => (
          <fieldset class="choices">
            <legend class="visually-hidden">{t('second')}</legend>
            {listed(value).map(({ id, name, load }) => (
              <label key={id} class="choice">
                <input type="radio" name="reader" checked={id === chosen} onChange={() => setChosen(id)} />
                <span>{name}</span>
                <span class="choice-share">{t('load', { count: format.count(load) })}</span>
              </label>
            ))}
          </fieldset>
        )}
      </Loaded>
    </ConfirmButton>
  );
}
