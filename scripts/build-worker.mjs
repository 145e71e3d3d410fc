// The service worker: bundled after the web app, whose manifest says what the form needs.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pages that a body opens without signal, by the source file that the route loads. */
const PAGES = [/pages\/sign-in\//, /pages\/home\//, /pages\/assessment\//, /pages\/unsent\//];
/** Loaded by those pages when they are needed, and needed without signal too. */
const PARTS = [/src\/offline\//];
/** Files without a hash in their names. */
const PLAIN = ['index.html', 'start.js', 'manifest.webmanifest', 'icon.svg'];

/** A chunk, everything it imports before it can run, and their styles. */
function filesOf(manifest, key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  return [file, ...css, ...imports.flatMap((next) => filesOf(manifest, next, seen))];
}

/** What is kept on the phone before it is asked for. */
async function precacheOf(web) {
  const manifest = JSON.parse(await readFile(join(web, '.vite', 'manifest.json'), 'utf8'));
  const wanted = Object.keys(manifest).filter(
    (key) =>
      manifest[key].isEntry || (manifest[key].isDynamicEntry && [...PAGES, ...PARTS].some((one) => one.test(key))),
  );
  const hashed = [...new Set(wanted.flatMap((key) => filesOf(manifest, key)))].sort();
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
