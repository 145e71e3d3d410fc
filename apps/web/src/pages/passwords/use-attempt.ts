import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../api/problem';

export interface Attempting {
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  readonly attempt: (work: Promise<unknown>, onDone: () => void) => void;
}

/** One form's request: under way, refused with a reason, or done. */
export const useAttempt = (): Attempting => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const attempt = (work: Promise<unknown>, onDone: () => void): void => {
    setBusy(true);
    setProblem(null);
    work
      .then(onDone)
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return { busy, problem, attempt };
};
