import { useEffect, useState } from 'preact/hooks';
import { api } from './api/api';
import { type ApiProblem, toProblem } from './api/problem';

export interface SecretPage<T> {
  /** Stands behind the `#` of the address, so that no server on the way writes it down; empty where the link was cut. */
  readonly token: string;
  readonly page: T | null;
  readonly problem: ApiProblem | null;
  readonly replace: (page: T) => void;
}

/** What a secret link opens: the token goes to the server in a body. */
export const useSecretPage = <T>(path: string): SecretPage<T> => {
  const [token] = useState(() => location.hash.slice(1));
  const [page, setPage] = useState<T | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    if (!token) return;
    api
      .post<T>(path, { token })
      .then(setPage)
      .catch((error: unknown) => setProblem(toProblem(error)));
  }, [path, token]);
  return { token, page, problem, replace: setPage };
};
