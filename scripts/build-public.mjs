// The public pages: what the server draws them with (dist/public-site), and what they load in a browser (dist/web/assets).
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** These pages say little: their English stands beside the Indonesian, as while developing (english-apart.mts). */
const englishInside = {
  name: 'terbuka-english-inside',
  resolveId: (id) => (id === 'virtual:english' ? id : null),
  load: (id) => (id === 'virtual:english' ? 'export const texts = {};' : null),
};

/** What both builds share with the application's. */
async function settingsOf(configFile) {
  const { loadConfigFromFile } = await import('vite');
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile);
  return {
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [englishInside],
    resolve: config.resolve,
    oxc: config.oxc,
  };
}

export async function buildPublic({ root, web, site, configFile }) {
  const { build } = await import('vite');
  const settings = await settingsOf(configFile);
  const folder = join(root, 'src', 'public-site');
  await build({
    ...settings,
    root,
    build: {
      outDir: web,
      emptyOutDir: false,
      manifest: '.vite/public-site.json',
      target: 'es2020',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: { input: join(folder, 'start.tsx') },
    },
  });
  await build({
    ...settings,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: join(folder, 'render.tsx'),
      outDir: site,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'render.cjs', codeSplitting: false } },
    },
  });
  const manifest = JSON.parse(await readFile(join(web, '.vite', 'public-site.json'), 'utf8'));
  const files = Object.values(manifest);
  const entry = files.find(({ isEntry }) => isEntry);
  const styles = files.flatMap(({ file, css = [] }) => [...css, ...(file.endsWith('.css') ? [file] : [])]);
  const assets = { scripts: [`/${entry.file}`], styles: [...new Set(styles)].map((file) => `/${file}`) };
  await writeFile(join(site, 'assets.json'), JSON.stringify(assets));
}
