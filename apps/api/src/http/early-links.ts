import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const FORM_PAGE = 'src/pages/assessment/form-page.tsx';
const FORM_ADDRESS = /^\/penilaian\/([0-9a-f-]{36})\/isian$/;

/** A chunk and everything it imports before it can run. */
const closureOf = (manifest: Manifest, key: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closureOf(manifest, next, seen);
  return seen;
};

const linksOf = (manifest: Manifest): readonly string[] => {
  const keys = new Set([...closureOf(manifest, 'index.html'), ...closureOf(manifest, FORM_PAGE)]);
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  const styles = new Set(chunks.flatMap(({ css = [] }) => css));
  return [
    ...[...styles].map((file) => `</${file}>; rel=preload; as=style; crossorigin`),
    ...chunks.filter(({ file }) => file.endsWith('.js')).map(({ file }) => `</${file}>; rel=modulepreload`),
  ];
};

const question = (path: string): string => `<${path}>; rel=preload; as=fetch; crossorigin`;

/**
 * What the form will ask for, told in the header of its page: on a slow line the code and the answers come beside each
 * other and one round trip earlier. Null for other pages, which are opened from a menu and not from a message.
 */
export const earlyLinks = (webDir: string): ((path: string) => string | null) => {
  const file = join(webDir, '.vite', 'manifest.json');
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  const code = manifest[FORM_PAGE] ? linksOf(manifest) : [];
  return (path) => {
    const id = FORM_ADDRESS.exec(path)?.[1];
    if (!id || code.length === 0) return null;
    return [question('/api/session'), question(`/api/assessments/${id}/form`), ...code].join(', ');
  };
};
