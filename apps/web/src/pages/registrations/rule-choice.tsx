import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { FunnelSummary } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  readonly rule: FunnelSummary['rule'];
  readonly onChanged: () => void;
}

const rules = ['automatic', 'approval'] as const;

/** Whether what bodies hand in counts at once or is looked at first. */
export function RuleChoice({ periodId, rule, onChanged }: Props) {
  const t = useTextOf(messages);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const choose = (wanted: FunnelSummary['rule']): void => {
    setProblem(null);
    api
      .put<void>(`/api/periods/${periodId}/registration-rule`, { rule: wanted })
      .then(() => {
        toast.show(t('ruleChanged'));
        onChanged();
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <fieldset class="choices">
      <legend>{t('rule')}</legend>
      {rules.map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="rule" checked={rule === each} onChange={() => choose(each)} />
          <span>{t(`rule.${each}`)}</span>
        </label>
      ))}
      {problem && <ProblemNote problem={problem} />}
    </fieldset>
  );
}
