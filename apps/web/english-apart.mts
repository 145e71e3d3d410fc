/**
 * Most people read Indonesian, so the English half of every catalogue is built into one file of its own: in the pages stands
 * its address instead (src/i18n/english.ts). While developing nothing is cut.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const SOURCES = fileURLToPath(new URL('./src', import.meta.url));
const VIRTUAL = 'virtual:english';
const ENGLISH_HALF = '?english';

type Program = ReturnType<Rolldown.PluginContext['parse']>;
type Statement = Program['body'][number];

interface Half {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

const isSource = (id: string): boolean => id.startsWith(SOURCES) && !id.includes('/i18n/catalogue.ts');

const declarationsOf = (statement: Statement) => {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  return declared?.type === 'VariableDeclaration' ? declared.declarations : [];
};

/** The second argument of each `const messages = catalogue(indonesian, english)` of a module. */
const halvesOf = ({ body }: Program, file: string): readonly Half[] =>
  body.flatMap(declarationsOf).flatMap(({ id, init }) => {
    if (id.type !== 'Identifier' || init?.type !== 'CallExpression') return [];
    const { callee, arguments: given } = init;
    const [, english] = given;
    if (callee.type !== 'Identifier' || callee.name !== 'catalogue' || !english) return [];
    return [{ address: `${relative(SOURCES, file)}#${id.name}`, start: english.start, end: english.end }];
  });

/** The module with addresses in place of its English halves. */
const withoutEnglish = (code: string, halves: readonly Half[]): string =>
  halves.reduceRight((text, { address, start, end }) => text.slice(0, start) + JSON.stringify(address) + text.slice(end), code); // prettier-ignore

/** Only those halves, by address, with the imports that they use. */
const onlyEnglish = (code: string, { body }: Program, halves: readonly Half[]): string => {
  const texts = halves.map(({ address, start, end }) => `${JSON.stringify(address)}: ${code.slice(start, end)}`);
  const used = (name: string): boolean => texts.some((text) => new RegExp(`\\b${name}\\b`).test(text));
  const imports = body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' && statement.specifiers.some(({ local }) => used(local.name))
      ? [code.slice(statement.start, statement.end)]
      : [],
  );
  return `${imports.join('\n')}\nexport default {\n${texts.join(',\n')}\n};`;
};

const catalogueFiles = (): readonly string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((name) => join(SOURCES, name))
    .filter((file) => /(?<!\.spec)\.tsx?$/.test(file) && isSource(file))
    .filter((file) => readFileSync(file, 'utf8').includes(' = catalogue('));

/** Every catalogue's English texts in one module. */
const gathered = (): string => {
  const files = catalogueFiles();
  const imports = files.map((file, at) => `import texts${at} from ${JSON.stringify(file + ENGLISH_HALF)};`);
  return `${imports.join('\n')}\nexport const texts = Object.assign({}, ${files.map((_, at) => `texts${at}`).join(', ')});`;
};

export const englishApart: Plugin = {
  name: 'terbuka-english-apart',
  enforce: 'post',
  resolveId: (id) => (id === VIRTUAL ? VIRTUAL : null),
  load(id) {
    if (id !== VIRTUAL) return null;
    return this.environment.mode === 'build' ? gathered() : 'export const texts = {};';
  },
  transform(code, id) {
    if (this.environment.mode !== 'build' || !isSource(id) || !code.includes(' = catalogue(')) return null;
    const [file = id] = id.split('?');
    const program = this.parse(code);
    const halves = halvesOf(program, file);
    const half = id.endsWith(ENGLISH_HALF) ? onlyEnglish(code, program, halves) : withoutEnglish(code, halves);
    return { code: half, map: null };
  },
};
