import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The target is old Android: ES2020 is the newest that a phone of 2020 runs without polyfills. */
export default defineConfig({
  root: here('.'),
  publicDir: here('./public'),
  resolve: {
    alias: [{ find: /^@app\/([a-z-]+)$/, replacement: `${here('../../libs')}/$1/src/index.ts` }],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2020',
    reportCompressedSize: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Twenty chunks of one kilobyte cost more on a slow line than what they save: what several pages share comes once.
        codeSplitting: {
          groups: [
            { name: 'instrument', test: /\/libs\/instrument\/src\//, minShareCount: 2 },
            { name: 'shared', test: /\/apps\/web\/src\/(?:parts|i18n|api|[^/]+$)/, minShareCount: 4 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': `http://localhost:${process.env['TERBUKA_API_PORT'] ?? '3000'}` } },
});
