import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const packages = {
  soffice: 'libreoffice-calc',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfimages: 'poppler-utils',
} as const;
type Tool = keyof typeof packages;

const isInstalled = (tool: Tool): boolean => spawnSync(tool, ['--version']).error === undefined;

/** `test`, or `test.skip` where the programs are missing and TERBUKA_SKIP_TOOLS=1 says that this is known. */
export const testWith = (...tools: readonly Tool[]): jest.It => {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length === 0 || process.env['TERBUKA_SKIP_TOOLS'] !== '1') return test;
  process.stderr.write(`TERBUKA_SKIP_TOOLS=1: tests with ${missing.join(', ')} are left out\n`);
  // eslint-disable-next-line no-restricted-syntax -- left out only where the operator says so, and said aloud (RULINGS 28)
  return test.skip;
};

const call = async (tool: Tool, args: readonly string[]): Promise<string> => {
  if (!isInstalled(tool))
    throw new Error(`${tool} is missing: apt-get install ${packages[tool]}, or set TERBUKA_SKIP_TOOLS=1`);
  const { stdout } = await run(tool, [...args], { maxBuffer: 256 * 1024 * 1024, timeout: 120_000 });
  return stdout;
};

/** The pictures in a PDF, a line each: page, number, kind, width, height, and more. */
export const picturesOf = (path: string): Promise<string> => call('pdfimages', ['-list', path]);

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder of its own, gone when the test file has ended. */
export const scratchFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'terbuka-reports-'));
  folders.push(folder);
  return folder;
};

// LibreOffice trusts cached results unless told otherwise; 0 means "always recalculate".
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook in LibreOffice with everything recalculated, and saves it again. Gives the new file's path. */
export const recalculated = async (path: string): Promise<string> => {
  const folder = await scratchFolder();
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
  const out = join(folder, 'out');
  await call('soffice', [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
    path,
  ]);
  const made = await readdir(out);
  if (!made.includes(basename(path))) throw new Error(`LibreOffice made ${made.join(', ') || 'nothing'}`);
  return join(out, basename(path));
};

/** Text of each page. */
export const pagesOf = async (pdf: string): Promise<readonly string[]> =>
  (await call('pdftotext', ['-layout', pdf, '-'])).split('\f').slice(0, -1);

export const pdfFacts = async (pdf: string): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await call('pdfinfo', [pdf])).split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    }),
  );

export const pdfStructure = (pdf: string): Promise<string> => call('pdfinfo', ['-struct', pdf]);
