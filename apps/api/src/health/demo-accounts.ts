import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoAccountDto } from './health.dto';

/** The sign-ins a demonstration shows, as its seeder left them in the data folder; none where there is no such file. */
export const readDemoAccounts = async (dataDir: string): Promise<DemoAccountDto[]> => {
  const text = await readFile(join(dataDir, 'demo-accounts.json'), 'utf8').catch(() => null);
  if (text === null) return [];
  const { accounts } = JSON.parse(text) as { accounts: DemoAccountDto[] };
  return accounts;
};
