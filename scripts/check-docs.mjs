// Documents: every relative link leads somewhere, every path in backticks exists, every package has its line.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES = 'docs/dependencies.md';
const TOP = /^(?:apps|libs|docs|scripts|bench|\.ci)\/[\w./-]+$/;

function documents() {
  const list = (args) => execFileSync('git', ['ls-files', '-z', ...args, '*.md'], { cwd: ROOT, encoding: 'utf8' }).split('\0'); // prettier-ignore
  return [...new Set([...list([]), ...list(['--others', '--exclude-standard'])])].filter((file) => file && existsSync(join(ROOT, file))); // prettier-ignore
}

/** What GitHub makes of a heading when it is linked to. */
const anchorOf = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'); // prettier-ignore

function anchors(path) {
  const text = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return new Set([...text.matchAll(/^#+\s+(.*)$/gm)].map(([, heading]) => anchorOf(heading.replace(/[`*]/g, ''))));
}

function faultsOfLink(file, link) {
  if (/^(?:[a-z]+:|\/\/)/i.test(link)) return [];
  const [path, anchor] = link.split('#');
  const target = path === '' ? join(ROOT, file) : normalize(join(ROOT, dirname(file), decodeURI(path)));
  if (!target.startsWith(ROOT + sep) && target !== ROOT) return [`link ${link} leaves the project`];
  if (!existsSync(target)) return [`link ${link} leads nowhere`];
  if (anchor && target.endsWith('.md') && !anchors(target).has(anchor)) return [`link ${link}: no such heading`];
  return [];
}

function faultsOf(file) {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].flatMap(([, link]) => faultsOfLink(file, link));
  const paths = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path]) => path.replace(/\/$/, ''));
  const missing = paths.filter((path) => TOP.test(path) && !existsSync(join(ROOT, path))).map((path) => `\`${path}\` does not exist`); // prettier-ignore
  return [...links, ...missing].map((fault) => `${file}: ${fault}`);
}

/** The packages of package.json are those in the first columns of docs/dependencies.md, no more and no fewer. */
function faultsOfPackages() {
  const text = readFileSync(join(ROOT, PACKAGES), 'utf8');
  const firstColumns = [...text.matchAll(/^\|([^|]+)\|/gm)].map(([, cell]) => cell);
  const explained = firstColumns.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')); // prettier-ignore
  const used = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  return [
    ...used.filter((name) => !explained.includes(name)).map((name) => `${PACKAGES}: no line for ${name}`),
    ...explained.filter((name) => !used.includes(name)).map((name) => `${PACKAGES}: ${name} is not in package.json`),
  ];
}

const faults = [...documents().flatMap(faultsOf), ...faultsOfPackages()];
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
