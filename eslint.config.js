const js = require('@eslint/js');
const tseslint = require('typescript-eslint');

const tests = ['**/*.{spec,int,e2e}.{ts,tsx}', '**/test/**/*.ts'];
const pure = ['libs/instrument/src/**/*.ts', 'libs/scoring/src/**/*.ts', 'libs/calendar/src/**/*.ts'];

const noFocus = ['describe', 'test', 'it'].flatMap((name) =>
  ['only', 'skip'].map((way) => ({
    selector: `MemberExpression[object.name='${name}'][property.name='${way}']`,
    message: 'Every test runs, or is not there.',
  })),
);

const manyParameters = [
  {
    selector: ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>4]',
    message: 'At most four parameters: the rest belong together in an object.',
  },
  {
    selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]",
    message: 'At most four parameters: the rest belong together in an object.',
  },
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>5]",
    message: 'A class that needs more than five others is more than one class.',
  },
];

const shape = [
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and needs no code.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one thing, one name.' },
  ...noFocus,
];

const budgets = (functionLines) => ({
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
});

module.exports = tseslint.config(
  {
    ignores: ['dist/', 'var/', 'coverage/', 'node_modules/', '.jest-cache/', 'apps/web/public/'],
  },
  {
    // Generated: it may be named to the linter, and nothing of it is read.
    files: ['apps/web/src/api/schema.d.ts'],
    processor: { meta: { name: 'generated', version: '1' }, preprocess: () => [], postprocess: () => [] },
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: __dirname,
      },
    },
    rules: {
      ...budgets(60),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...shape, ...manyParameters],
    },
  },
  {
    // Decorators need the class at run time even where only its type seems used.
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/{access,evaluation,database,platform}/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'process', 'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'Buffer', 'crypto'].map(
          (name) => ({
            name,
            message: 'A pure library: time, chance and the outside world are facts passed in.',
          }),
        ),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is passed in.' }],
    },
  },
  {
    // A describe block or a table of cases is a list, not a function to keep small.
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...shape],
    },
  },
  {
    files: ['apps/web/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.config.mts'],
    rules: { 'no-restricted-syntax': ['error', ...noFocus] },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'fetch', 'URL', 'Buffer', 'require', 'module', '__dirname'].map((name) => [name, 'readonly']), // prettier-ignore
      ),
    },
    rules: budgets(60),
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs' },
  },
  {
    // Stands inside the page; the build calls what it defines.
    files: ['apps/web/start.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        ['window', 'document', 'location', 'navigator', 'fetch'].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': ['error', { vars: 'local' }] },
  },
);
