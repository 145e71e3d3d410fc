// The service worker: bundled after the web app, whose manifest says what the form needs.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pages that a body opens without signal, by the source file that the route loads. */
const PAGES = [/pages\/sign-in\//, /pages\/home\//, /pages\/assessment\//, /pages\/unsent\//];
/** Files without a hash in their names. */
const PLAIN = ['index.html', 'manifest.webmanifest', 'icon.svg'];

/** A chunk and everything it imports before it can run. */
function closureOf(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closureOf(manifest, next, seen);
  return seen;
}

/** What a page loads later, the self score for one; what only serves sending is loaded when there is signal. */
const laterParts = (manifest, page) =>
  [...closureOf(manifest, page)]
    .flatMap((key) => manifest[key].dynamicImports ?? [])
    .filter(
      (key) => !/node_modules|virtual:english|routes\/other-routes|src\/(?:pages\/(?!assessment\/)|charts)\//.test(key),
    );

/** What is kept on the phone before it is asked for. */
async function precacheOf(web) {
  const manifest = JSON.parse(await readFile(join(web, '.vite', 'manifest.json'), 'utf8'));
  const keys = Object.keys(manifest);
  const pages = keys.filter((key) => manifest[key].isDynamicEntry && PAGES.some((one) => one.test(key)));
  const wanted = [...keys.filter((key) => manifest[key].isEntry), ...pages, ...pages.flatMap((key) => laterParts(manifest, key))]; // prettier-ignore
  const chunks = new Set(wanted.flatMap((key) => [...closureOf(manifest, key)]));
  const hashed = [...new Set([...chunks].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]))].sort();
  const plain = await Promise.all(
    PLAIN.map(async (file) => {
      const content = await readFile(join(web, file));
      return { url: `/${file}`, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) };
    }),
  );
  return [...plain, ...hashed.map((file) => ({ url: `/${file}`, revision: null }))];
}

export async function buildWorker({ root, web, configFile }) {
  const { build, loadConfigFromFile } = await import('vite');
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile);
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    resolve: config.resolve,
    define: { PRECACHE: JSON.stringify(await precacheOf(web)), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: web,
      emptyOutDir: false,
      target: config.build.target,
      rolldownOptions: {
        input: join(root, 'src', 'offline', 'service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
