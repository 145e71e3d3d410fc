import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'terbuka-start-'));
let port: string;
let starter: ChildProcess | null = null;

beforeAll(async () => {
  port = String(await freePort());
});
afterAll(async () => {
  if (starter?.exitCode === null) await stop(starter, 'SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

/** Runs `npm start`'s script until it says it is ready or gives up; the text is all it said. */
function start(env: Record<string, string> = {}): Promise<{ child: ChildProcess; said: string }> {
  const settings = { PORT: port, TERBUKA_DATA_DIR: dataDir, TERBUKA_SEED: 'none', DATABASE_URL: '', ...env };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], { env: { ...process.env, ...settings } });
  return new Promise((resolve) => {
    let said = '';
    const listen = (text: string): void => {
      said += text;
      if (said.includes('Terbuka siap di')) resolve({ child, said });
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('close', () => resolve({ child, said }));
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, 'exit');
  child.kill(signal);
  await closed;
}

const isServing = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    (answer) => answer.ok,
    () => false,
  );

/** Linux tells each process's environment; ours carries the data folder of this test. */
const processesOfThisTest = (): string[] =>
  (existsSync('/proc') ? readdirSync('/proc') : []).filter((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return false;
    try {
      const said = readFileSync(`/proc/${name}/environ`, 'utf8') + readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return said.includes(dataDir) && !said.includes('postgres');
    } catch {
      return false;
    }
  });

async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > until) throw new Error('did not come true within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('one command starts everything on an empty machine folder, and keeps the database password to itself', async () => {
  const { child, said } = await start();
  starter = child;
  expect(said).toContain(`http://localhost:${port}`);
  expect(await isServing()).toBe(true);
  expect(said).not.toContain(readFileSync(join(dataDir, 'postgres.password'), 'utf8'));
});

test('beside it, a command finds its database and makes the account that can sign in', async () => {
  const email = 'ratna@uji.example';
  const password = 'sandi uji yang panjang';
  const args = ['set-up', '--organiser', 'PPID Uji', '--code', 'ppid-uji', '--name', 'Ratna', '--email', email];
  const env = { ...process.env, TERBUKA_DATA_DIR: dataDir, DATABASE_URL: '', TERBUKA_PASSWORD: password };
  const made = spawn(process.execPath, [join(ROOT, 'scripts/terbuka.mjs'), ...args], { env, stdio: 'ignore' });
  expect(await once(made, 'exit')).toEqual([0, null]);
  const signedIn = await fetch(`http://127.0.0.1:${port}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-terbuka': '1' },
    body: JSON.stringify({ email, password }),
  });
  expect(signedIn.status).toBe(201);
});

test('a taken port is named, with another that is free', async () => {
  const { said, child } = await start();
  expect(said).toMatch(new RegExp(`Port ${port} sudah dipakai[\\s\\S]*PORT=\\d+ npm start`));
  expect(child.exitCode).toBe(1);
});

test('a second start in the same data folder is refused', async () => {
  const { said } = await start({ PORT: String(await freePort()) });
  expect(said).toContain('sudah jalan dari folder data ini');
  expect(await isServing()).toBe(true);
});

test('when the starter is killed outright, no server is left behind, and the next start takes over', async () => {
  if (starter) await stop(starter, 'SIGKILL');
  await eventually(async () => processesOfThisTest().length === 0 && !(await isServing()));
  const { child, said } = await start();
  starter = child;
  expect(said).toContain('masih jalan dari sebelumnya');
  expect(await isServing()).toBe(true);
});

test('asked to stop, it stops the server and the database', async () => {
  if (starter) await stop(starter, 'SIGTERM');
  expect(await isServing()).toBe(false);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});
