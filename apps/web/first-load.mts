/** How the form reaches a phone on a slow line: in few pieces, asked for all at once, and nothing among them that can wait. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IndexHtmlTransformContext } from 'vite';

const FORM_PAGE = './src/pages/assessment/form-page.tsx';
const LATER_PARTS = './src/pages/assessment/form-later.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What filling in an instrument needs of its library, on every phone; all the rest is for those who write instruments. */
const filling =
  /\/libs\/instrument\/src\/(?:asked-when|calculate|canonical-json|check-answer|compare-decimal|completeness|fraction|freeze|instrument|is-relevant|items-of|own|placed-children|same-code|violation)\.ts/;

/** What most pages use, and the few libraries under it. */
export const shared =
  /\/apps\/web\/src\/(?:parts|i18n|api|offline|routes|[^/]+$)|\/node_modules\/(?:preact|wouter-preact|regexparam|mitt|idb)\/|vite\/preload-helper/;

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** English texts, which have a file of their own. */
const english = /\/i18n\/en\.ts|\?english$/;

/** Modules and everything they import before they can run. */
const closureOf = (graph: Graph, ids: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (const left = [...ids]; left.length > 0;) {
    const id = left.pop() ?? '';
    if (seen.has(id)) continue;
    seen.add(id);
    left.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
};

let first: ReadonlySet<string> | null = null;
let after: ReadonlySet<string> | null = null;
let everywhere: ReadonlySet<string> | null = null;

/** What has to run before the form can be typed in, in as few pieces as other pages allow; what it opens later is apart. */
export const firstOf = (id: string, graph: Graph): string | null => {
  first ??= closureOf(graph, [here('./src/main.tsx'), here(FORM_PAGE)]);
  if (!first.has(id) || english.test(id)) return null;
  if (filling.test(id) || shared.test(id)) return 'shared';
  return /\/apps\/web\/src\//.test(id) ? 'form' : null;
};

/** What the form shows once it can be typed in: one file, whatever other pages use of it. */
export const laterOf = (id: string, graph: Graph): string | null => {
  after ??= closureOf(graph, [here(LATER_PARTS)]);
  return after.has(id) && /\/apps\/web\/src\//.test(id) && !english.test(id) ? 'form-later' : null;
};

/** The page of the form and what it alone runs: one file with what the pages beside it use of it. */
export const formOf = (id: string, graph: Graph): string | null => {
  everywhere ??= closureOf(graph, [here('./src/main.tsx')]);
  return firstOf(id, graph) === 'form' && !everywhere.has(id) ? 'form' : null;
};

/** A file of the build as its page needs to know it; styles have no imports. */
interface Built {
  readonly fileName: string;
  readonly imports?: readonly string[];
  readonly moduleIds?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** The files that a chunk runs with, itself first. */
const filesOf = (bundle: Readonly<Record<string, Built>>, chunk: Built | undefined): ReadonlySet<string> => {
  const files = new Set<string>();
  for (const left = chunk ? [chunk] : []; left.length > 0;) {
    const { fileName, imports = [], viteMetadata } = left.pop() as Built;
    if (files.has(fileName)) continue;
    files.add(fileName);
    viteMetadata?.importedCss.forEach((css) => files.add(css));
    left.push(...imports.flatMap((name) => bundle[name] ?? []));
  }
  return files;
};

/** What the form's page loads beside what every page does. */
const formFiles = (bundle: Readonly<Record<string, Built>> = {}, entry: Built | undefined): readonly string[] => {
  const page = Object.values(bundle).find(({ moduleIds }) => moduleIds?.includes(here(FORM_PAGE)));
  const known = filesOf(bundle, entry);
  return [...filesOf(bundle, page)].filter((file) => !known.has(file));
};

/** What asks for the first answers and the form's code stands inside the page: a file of its own would queue behind all. */
export const startInside = {
  name: 'terbuka-start-inside',
  transformIndexHtml: {
    order: 'post',
    handler: (html: string, { bundle, chunk }: IndexHtmlTransformContext): string => {
      const [, code = ''] = readFileSync(here('./start.js'), 'utf8').split(' */\n');
      const files = formFiles(bundle as Readonly<Record<string, Built>> | undefined, chunk as Built | undefined);
      return html.replace('<!-- start.js -->', () => `<script>${code}start(${JSON.stringify(files)});</script>`);
    },
  },
} as const;
