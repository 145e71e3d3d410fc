import { useEffect } from 'preact/hooks';
import { api } from '../../api/api';
import type { AssessmentForm } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ProblemPanel } from '../../parts/problem-panel';
import { Waiting } from '../../parts/waiting';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { type Resource, forgetPaths, useResource } from '../../use-resource';
import { messages } from './messages';
import { Questionnaire } from './questionnaire';
import { useFormPair } from './use-form-pair';
import './form.css';

/** Loads the form and its instrument; the first opening by the body registers it. */
export function FormPage({ params }: PageProps) {
  const id = params['id'] ?? '';
  const form = useResource<AssessmentForm>(`/api/assessments/${id}/form`);
  const { pair, refresh } = useFormPair(id, form);
  useRegistration(id, form);
  // What other pages remember of this assessment is older than what was typed here.
  useEffect(() => () => forgetPaths('/api/assessments'), [id]);
  if (pair) return <Questionnaire key={id} pair={pair} refresh={refresh} />;
  if (refresh.problem) return <ProblemPanel problem={refresh.problem} onRetry={refresh.reload} />;
  return <Waiting />;
}

const useRegistration = (id: string, form: Resource<AssessmentForm>): void => {
  const t = useTextOf(messages);
  const due = form.value?.assessment.allowed.includes('register') ?? false;
  useEffect(() => {
    if (!due) return;
    api
      .post(`/api/assessments/${id}/registration`)
      .then(() => {
        toast.show(t('registered'));
        form.reload();
      })
      .catch(toastProblem);
  }, [due, id]);
};
