import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { englishApart } from './english-apart.mjs';
import { firstOf, formOf, laterOf, shared, startInside } from './first-load.mjs';
import { pdfParts } from './pdf-parts.mjs';

/** Who answers what the application does not, while it is developed. */
const server = `http://localhost:${process.env['TERBUKA_API_PORT'] ?? '3000'}`;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The front door leads to everything and is in neither. */
const authoring = /\/libs\/instrument\/src\/(?!index\.ts|built-in\.ts)/;

/** The shell is painted by the style inside the page; the application's own must not hold that up, so they come after it. */
const stylesAfterShell = {
  name: 'terbuka-styles-after-shell',
  transformIndexHtml: {
    order: 'post',
    handler: (html: string): string => {
      const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
      const rest = styles.reduce((text, style) => text.replace(style, ''), html);
      return rest.replace(/\n *<noscript/, `\n${styles.join('')}$&`);
    },
  },
} as const;

/** The target is old Android: ES2020 is the newest that a phone of 2020 runs without polyfills. */
export default defineConfig({
  root: here('.'),
  publicDir: here('./public'),
  resolve: {
    alias: [{ find: /^@app\/([a-z-]+)$/, replacement: `${here('../../libs')}/$1/src/index.ts` }],
  },
  plugins: [startInside, stylesAfterShell, pdfParts, englishApart],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2020',
    reportCompressedSize: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Pure functions, and a parser that only registers itself: who calls nothing of them need not load them.
      treeshake: {
        moduleSideEffects: [{ test: /\/node_modules\/jsep\/|\/libs\/instrument\/src\//, sideEffects: false }],
      },
      output: {
        // Twenty chunks of one kilobyte cost more on a slow line than what they save: what several pages share comes once.
        codeSplitting: {
          // Else a chunk takes along whatever its modules import, and the form would load the linter.
          includeDependenciesRecursively: false,
          groups: [
            { name: formOf, priority: 3 },
            { name: firstOf, minShareCount: 2, priority: 2 },
            { name: laterOf, priority: 1 },
            { name: 'authoring', test: authoring, minShareCount: 2, priority: 1 },
            { name: 'pages', test: shared, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/publik': server } },
});
