import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { faultEnglish } from './fault-english';
import { noticeEnglish } from './notice-english';
import { serverEnglish } from './server-english';

const root = join(__dirname, '../../../..');

const filesIn = (path: string): readonly string[] => {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return /(?<!\.(?:spec|int|e2e))\.ts$/.test(path) ? [path] : [];
};

const sources = (paths: readonly string[]): readonly ts.SourceFile[] =>
  paths
    .flatMap((path) => filesIn(join(root, path)))
    .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));

/** What an expression may come to, its places filled with something that nobody's sentence holds. */
const textsOf = (node: ts.Expression): readonly string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return node.templateSpans.reduce(extended, [node.head.text]);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  return ts.isParenthesizedExpression(node) ? textsOf(node.expression) : [];
};

const extended = (heads: readonly string[], { expression, literal }: ts.TemplateSpan): string[] =>
  (ts.isConditionalExpression(expression) ? textsOf(expression) : ['§']).flatMap((words) =>
    heads.map((head) => head + words + literal.text),
  );

const walk = (node: ts.Node, found: (node: ts.Node) => readonly string[]): readonly string[] => {
  const here: string[] = [...found(node)];
  ts.forEachChild(node, (child) => void here.push(...walk(child, found)));
  return here;
};

const all = (paths: readonly string[], found: (node: ts.Node) => readonly string[]): readonly string[] => [
  ...new Set(sources(paths).flatMap((source) => walk(source, found))),
];

const property = (node: ts.ObjectLiteralExpression, name: string): ts.Expression | null => {
  const found = node.properties.find((one) => one.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : null;
};

/** `{ title, text, … }`, as people are told. */
const tellings = (node: ts.Node): readonly string[] => {
  if (!ts.isObjectLiteralExpression(node)) return [];
  const title = property(node, 'title');
  const text = property(node, 'text');
  return title && text ? [...textsOf(title), ...textsOf(text)] : [];
};

/** `{ code, message }`, and a call with a code and then its sentence. */
const faults = (node: ts.Node): readonly string[] => {
  if (ts.isObjectLiteralExpression(node)) return textsOf(property(node, 'message') ?? ts.factory.createNull());
  if (!ts.isCallExpression(node)) return [];
  const { arguments: given } = node;
  const at = given.findIndex((one) => ts.isStringLiteralLike(one) && /^\w+(\.\w+)?$/.test(one.text));
  const next = given[at + 1];
  return at < 0 || !next ? [] : textsOf(next).filter((text) => text.includes(' '));
};

/** Every sentence of files that hold nothing else. */
const sentences = (node: ts.Node): readonly string[] => {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
  return textsOf(node).filter((text) => /^["A-Z§]/.test(text) && / \S+ /.test(text) && /[.?:]$/.test(text));
};

/** Words of its own, none of them a query. */
const isSentence = (text: string): boolean => /\p{L}{3}/u.test(text) && !/\bjsonb_typeof\b/.test(text);
const unsaid = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => isSentence(text) && serverEnglish(text) === null);

describe('every sentence of the server has an English one', () => {
  test('of notices', () => {
    const said = all(['libs/evaluation/src', 'libs/office/src', 'libs/ppid/src'], tellings);
    expect(said.length).toBeGreaterThan(40);
    expect(unsaid(said)).toEqual([]);
  });

  test('of faults', () => {
    const said = all(
      [
        'libs/scoring/src',
        'libs/evaluation/src',
        'libs/office/src',
        'libs/ppid/src',
        'apps/api/src',
        'libs/instrument/src/check-answer.ts',
      ],
      faults,
    );
    expect(said.length).toBeGreaterThan(130);
    expect(unsaid(said)).toEqual([]);
  });

  test('of lists, workbooks and checks', () => {
    const said = all(
      [
        'apps/api/src/http/validation.ts',
        'libs/evaluation/src/assessments/checklist.ts',
        'libs/evaluation/src/determinations/readiness.query.ts',
        'libs/evaluation/src/evidence/check-evidence-url.ts',
        'libs/evaluation/src/participants/participant-difference.ts',
        'libs/evaluation/src/registrations/registration-content.ts',
        'libs/evaluation/src/workbooks',
        'libs/instrument/src/completeness.ts',
        'libs/workbook/src/listings/read-listings.ts',
        'libs/workbook/src/participants/participant-rows.ts',
        'libs/workbook/src/participants/read-participants.ts',
        'libs/workbook/src/saq/given-answer.ts',
        'libs/workbook/src/saq/given-item.ts',
        'libs/workbook/src/saq/read-page.ts',
        'libs/workbook/src/sheets',
      ],
      sentences,
    );
    expect(said.length).toBeGreaterThan(90);
    expect(unsaid(said)).toEqual([]);
  });
});

test('an Indonesian sentence stands in one table only, and its places are those of the English one', () => {
  const tables = [faultEnglish, noticeEnglish];
  const places = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
  const entries = tables.flatMap((table) => Object.entries(table));
  expect(entries.length).toBe(new Set(entries.map(([indonesian]) => indonesian)).size);
  expect(entries.filter(([indonesian, english]) => [...places(english).split(',')].some((place) => !places(indonesian).includes(place)))).toEqual([]); // prettier-ignore
});

test('places are said in English too, and what a person wrote stays as it is', () => {
  expect(serverEnglish('Batas waktu baru: 12 Mei 2026 pukul 16.00 WIB. Alasan: Banjir di tiga kecamatan.')).toBe(
    'New deadline: 12 May 2026 at 16:00 WIB. Reason: Banjir di tiga kecamatan.',
  );
  expect(
    serverEnglish(
      'Pada Monev 2026, tautan berikut tidak dapat dibuka oleh pengunjung umum:\n- Butir A1: https://a.id\n  Halaman tidak ada (404).',
    ),
  ).toBe(
    // prettier-ignore
    'In Monev 2026, visitors cannot open these links:\n- Item A1: https://a.id\n  The page does not exist (404).',
  );
  expect(serverEnglish('Mohon bukti halaman 3 diganti.')).toBeNull();
});
