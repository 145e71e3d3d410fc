// Who may import what: the table of docs/architecture.md, one call for each row.

const tests = '\\.(?:spec|int|e2e)\\.tsx?$|/test/';

/** A folder may use the libs and packages named, and Node's built-ins only where `node` is true. */
const layer = (name, folder, { libs = [], npm = [], node = false }) => [
  {
    name: `${name}-may-not-use-this-lib`,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: tests },
    to: {
      path: '^(?:apps|libs)/',
      pathNot: [`^${folder}/`, ...(libs === 'any' ? ['^libs/'] : libs.length > 0 ? [`^libs/(?:${libs.join('|')})/`] : [])], // prettier-ignore
    },
  },
  ...(npm === 'any'
    ? []
    : [
        {
          name: `${name}-may-not-use-this-package`,
          severity: 'error',
          from: { path: `^${folder}/`, pathNot: tests },
          to: { path: '^node_modules/', pathNot: npm.map((one) => `^node_modules/(?:@types/)?${one}/`) },
        },
      ]),
  ...(node
    ? []
    : [
        {
          name: `${name}-does-no-io`,
          severity: 'error',
          from: { path: `^${folder}/`, pathNot: tests },
          to: { dependencyTypes: ['core'] },
        },
      ]),
];

const database = ['typeorm', 'pg', 'uuid', '@nestjs/typeorm', '@nestjs/common'];
const service = ['typeorm', '@nestjs/common', '@nestjs/typeorm'];

module.exports = {
  forbidden: [
    ...layer('instrument', 'libs/instrument', { npm: ['jsep'] }),
    ...layer('scoring', 'libs/scoring', { libs: ['instrument'] }),
    ...layer('calendar', 'libs/calendar', {}),
    ...layer('database', 'libs/database', { libs: ['instrument'], npm: database, node: true }),
    ...layer('platform', 'libs/platform', { npm: 'any', node: true }),
    ...layer('access', 'libs/access', { libs: ['database', 'platform'], npm: service, node: true }),
    ...layer('office', 'libs/office', {
      libs: ['calendar', 'access', 'workbook', 'database', 'platform'],
      npm: service,
    }),
    ...layer('workbook', 'libs/workbook', {
      libs: ['instrument', 'scoring'],
      npm: ['exceljs', 'papaparse', 'saxes', 'yauzl'],
      node: true,
    }),
    ...layer('reports', 'libs/reports', {
      libs: ['instrument', 'scoring', 'workbook'],
      npm: ['puppeteer-core', 'chart\\.js', 'pdf-lib', '@fontsource/inter', 'exceljs', 'uqr'],
      node: true,
    }),
    ...layer('evaluation', 'libs/evaluation', {
      libs: ['instrument', 'scoring', 'calendar', 'access', 'office', 'workbook', 'database', 'platform'],
      npm: service,
    }),
    ...layer('ppid', 'libs/ppid', {
      libs: ['instrument', 'calendar', 'access', 'office', 'workbook', 'database', 'platform'],
      npm: [...service, 'altcha-lib'],
    }),
    ...layer('api', 'apps/api', {
      libs: ['evaluation', 'ppid', 'access', 'office', 'platform', 'database'],
      npm: 'any',
      node: true,
    }),
    ...layer('worker', 'apps/worker', {
      libs: ['evaluation', 'ppid', 'office', 'reports', 'platform', 'database'],
      npm: 'any',
      node: true,
    }),
    ...layer('cli', 'apps/cli', { libs: 'any', npm: 'any', node: true }),
    ...layer('web', 'apps/web/src', { libs: ['instrument', 'scoring'], npm: 'any' }),
    {
      name: 'lib-by-its-front-door',
      comment: 'A library is entered by its index.ts; what that does not export is its own business.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/', pathNot: tests },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'http-knows-no-entities',
      comment: 'Only the list of modules may see the database; a controller that did would answer with rows.',
      severity: 'error',
      from: {
        path: '^apps/(?:api|worker)/src/',
        pathNot: [tests, '\\.module\\.ts$', '^apps/(?:api|worker)/src/main\\.ts$'],
      },
      to: { path: '^libs/database/' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing-import', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'no-dev-package-at-run-time',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: [tests, '^apps/web/vite'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|var|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.cjs', '.mjs', '.d.ts', '.json'],
    },
  },
};
