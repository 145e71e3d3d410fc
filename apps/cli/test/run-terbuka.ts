import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const SCRIPT = [join(root, 'scripts', 'terbuka.mjs')];
const PROGRAM = ['--max-semi-space-size=32', join(root, 'dist', 'apps', 'cli', 'src', 'main.js')];

/** They work on documents alone: where data and databases are is nothing to them. */
const ofDocuments = new Set(['score', 'verify', 'check-instrument', 'export-instrument', 'import-instrument']);
let isCompiled = false;

/**
 * Runs `npm run -s terbuka -- …` as a person would, without npm itself. Once that script has compiled what there is to
 * compile, what needs nothing found out by it goes straight to the program: commands on documents, and those that are told
 * where database and data are.
 */
export const terbuka = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome => {
  const isPlain = ofDocuments.has(args[0] ?? '') && Object.keys(env).length === 0;
  const isTold = Boolean(env['DATABASE_URL'] && env['TERBUKA_DATA_DIR']);
  const program = isCompiled && (isPlain || isTold) ? PROGRAM : SCRIPT;
  isCompiled = true;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, out: stdout, err: stderr };
};

export const fixture = (name: string): string => join(__dirname, 'fixtures', name);

/** What the program wrote once and was checked by hand; it has to write the same for ever. */
export const golden = (name: string): string => join(__dirname, 'golden', name);

export const textOf = (file: string): string => readFileSync(file, 'utf8');

/** An empty folder for one test file, and what is in it. */
export class Workplace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'terbuka-cli-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: unknown): string {
    writeFileSync(this.path(name), typeof content === 'string' ? content : JSON.stringify(content));
    return this.path(name);
  }

  writeBytes(name: string, content: Buffer): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
