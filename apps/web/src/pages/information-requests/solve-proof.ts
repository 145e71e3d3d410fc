import { type Challenge, type Payload, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/sha';
import { api } from '../../api/api';

/** Fetches a riddle and solves it: a moment of computing, so that machines do not send forms by the thousand. */
export const solveProof = async (): Promise<Payload> => {
  const { challenge } = await api.get<{ readonly challenge: Challenge }>('/api/public/request-challenge');
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('the riddle was not solved in time');
  return { challenge, solution };
};
