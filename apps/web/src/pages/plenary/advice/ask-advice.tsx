import { useState } from 'preact/hooks';
import { api } from '../../../api/api';
import { ApiProblem } from '../../../api/problem';
import { parseDecimal } from '../../../format';
import { useTextOf } from '../../../i18n/use-text';
import { ConfirmButton } from '../../../parts/confirm-button';
import { adviceMessages } from './advice-messages';

interface Props {
  readonly periodId: string;
  readonly isFirst: boolean;
  readonly onAsked: () => void;
}

const fields = ['weight', 'noise', 'runs', 'seed'] as const;
type Field = (typeof fields)[number];
const keys = { weight: 'weightPercent', noise: 'noisePoints', runs: 'runs', seed: 'seed' } as const;
const usual: Readonly<Record<Field, string>> = { weight: '10', noise: '1', runs: '1000', seed: '' };

/** Asks for the figures, with what is shaken and how often. */
export function AskAdvice({ periodId, isFirst, onAsked }: Props) {
  const t = useTextOf(adviceMessages);
  const [typed, setTyped] = useState(usual);
  const ask = async (): Promise<void> => {
    const given = fields.filter((field) => typed[field].trim() !== '');
    const numbers = given.map((field) => [keys[field], parseDecimal(typed[field])] as const);
    if (numbers.some(([, number]) => number === null))
      throw new ApiProblem('refused', 0, 'form.incomplete', t('notNumber'));
    await api.post(
      `/api/periods/${periodId}/advice`,
      Object.fromEntries(numbers.map(([key, number]) => [key, Number(number)])),
    );
    onAsked();
  };
  return (
    <ConfirmButton
      label={t(isFirst ? 'compute' : 'computeAgain')}
      title={t('computeTitle')}
      confirmLabel={t('compute')}
      tone={isFirst ? 'primary' : 'quiet'}
      onConfirm={ask}
    >
      <p>{t('computeIntro')}</p>
      {fields.map((field) => (
        <label key={field} class="field">
          <span class="field-label">{t(field)}</span>
          <input
            class="input"
            inputMode="decimal"
            value={typed[field]}
            onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
          />
          {field === 'noise' && <span class="field-hint">{t('noiseHint')}</span>}
          {field === 'seed' && <span class="field-hint">{t('seedHint')}</span>}
        </label>
      ))}
    </ConfirmButton>
  );
}
