import type { ApiProblem } from '../api/problem';
import { useText } from '../i18n/use-text';
import { Icon } from './icon';

/** A refusal beside the thing that was refused, with every fault that the server named. */
export function ProblemNote({ problem }: { readonly problem: ApiProblem }) {
  const t = useText();
  const { furtherErrors } = problem;
  const title =
    problem.kind === 'refused' ? problem.message : `${t(`problem.${problem.kind}`)} ${t(`problem.${problem.kind}.do`)}`;
  return (
    <div class="note bad" role="alert">
      <Icon name="warning" />
      <div>
        <p>{title}</p>
        {problem.detail && <p>{problem.detail}</p>}
        {furtherErrors.length > 0 && (
          <ul>
            {furtherErrors.map(({ path, message }) => (
              <li key={path + message}>{message}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
