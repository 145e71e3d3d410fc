import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the least that OWASP's cheat sheet asks for. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A salted hash in PHC form, fit to be kept. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let nobody: Promise<string> | null = null;

/**
 * Whether the password is the one behind the hash. Without a hash (nobody has that address) it takes as long as with
 * one, so that the time does not tell who has an account.
 */
export const isPassword = async (password: string, passwordHash: string | null): Promise<boolean> => {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== null && matches;
};
