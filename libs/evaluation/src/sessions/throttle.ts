/** Slows down whoever guesses passwords; counted in the database, so that it holds across processes and restarts. */
import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import { sha256 } from '@app/platform';

const WINDOW_SECONDS = 900;
const signingIn = { perEmail: 10, perAddress: 100 } as const;

/** What is counted for one attempt: the address written and the place it came from, both only as hashes. */
export const throttleKeys = (email: string, clientAddress: string): readonly [string, string] => [
  sha256(`email ${email}`),
  sha256(`address ${clientAddress}`),
];

/** The same for links to a new password, which are counted apart. */
export const resetKeys = (email: string, clientAddress: string): readonly [string, string] => [
  sha256(`reset email ${email}`),
  sha256(`reset address ${clientAddress}`),
];

/** How many are borne in one window. */
export interface Patience {
  readonly perEmail: number;
  readonly perAddress: number;
}

/** Refuses with `session.throttled` where too many attempts have failed lately. */
export const requireCalm = async (
  tx: Transaction,
  [email, address]: readonly [string, string],
  { perEmail, perAddress }: Patience = signingIn,
): Promise<void> => {
  const rows = await tx.query<{ seconds: number }[]>(
    `select ceil(extract(epoch from since + make_interval(secs => $3) - now()))::int as seconds from sign_in_failures
      where since > now() - make_interval(secs => $3)
        and ((key = $1 and failures >= $4) or (key = $2 and failures >= $5))`,
    [email, address, WINDOW_SECONDS, perEmail, perAddress],
  );
  if (rows.length === 0) return;
  throw problem.signInThrottled({ retryAfterSeconds: Math.max(1, ...rows.map(({ seconds }) => seconds)) });
};

/** Counts one failure; a window that has passed starts anew. */
export const countFailure = async (tx: Transaction, keys: readonly string[]): Promise<void> => {
  await tx.query(
    `insert into sign_in_failures as f (key, failures) select unnest($1::text[]), 1 order by 1
     on conflict (key) do update set
       failures = case when f.since > now() - make_interval(secs => $2) then f.failures + 1 else 1 end,
       since = case when f.since > now() - make_interval(secs => $2) then f.since else now() end`,
    [keys, WINDOW_SECONDS],
  );
};

/** A success clears the address written, not the place: one office shares one place. */
export const forgetFailures = async (tx: Transaction, [email]: readonly [string, string]): Promise<void> => {
  await tx.query('delete from sign_in_failures where key = $1', [email]);
};
