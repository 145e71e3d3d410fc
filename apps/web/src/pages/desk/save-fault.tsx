import type { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { messages } from './messages';

/** Why a verdict was not saved; without a line, what became of it in the verifier's own terms. */
export function SaveFault({ problem }: { readonly problem: ApiProblem }) {
  const t = useTextOf(messages);
  if (problem.kind !== 'offline') return <ProblemNote problem={problem} />;
  return (
    <div class="note bad" role="alert">
      <Icon name="warning" />
      <p>{t('saveOffline')}</p>
    </div>
  );
}
