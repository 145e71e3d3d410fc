import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../api/problem';

export interface Doubtful {
  readonly busy: boolean;
  /** Null where there is none, or where it is only the doubt below. */
  readonly problem: ApiProblem | null;
  /** The address that was probably meant; empty where nothing is doubted. */
  readonly suggestion: string;
  readonly run: (work: () => Promise<void>) => void;
}

/** Runs a request that names an e-mail address: a doubt about the address is told apart from any other refusal. */
export const useDoubtful = (): Doubtful => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const isDoubt = problem?.code === 'email.doubtful';
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setProblem(null);
    work()
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return {
    busy,
    problem: isDoubt ? null : problem,
    suggestion: isDoubt ? String(problem.body['suggestion'] ?? '') : '',
    run,
  };
};
