const { existsSync } = require('node:fs');
const { availableParallelism, totalmem } = require('node:os');
const { join } = require('node:path');

// Published as ES modules only; Jest runs CommonJS on Node 20, so these are transformed like our own files.
const esOnly = ['wouter-preact', 'regexparam', '@tus', 'srvx'];

const swc = (parser, react) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser,
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        ...(react ? { react: { runtime: 'automatic', importSource: 'preact' } } : {}),
      },
    },
  },
];

const project = (displayName, testMatch, rest = {}) => ({
  displayName,
  testMatch,
  rootDir: __dirname,
  roots: ['apps', 'libs', 'scripts']
    .filter((name) => existsSync(join(__dirname, name)))
    .map((name) => `<rootDir>/${name}`),
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/.jest-cache',
  moduleNameMapper: { '^@app/([^/]+)$': '<rootDir>/libs/$1/src' },
  transform: {
    '\\.[cm]?tsx$': swc({ syntax: 'typescript', tsx: true, decorators: true }, true),
    '\\.[cm]?[jt]s$': swc({ syntax: 'typescript', decorators: true }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  ...rest,
});

const withDatabase = {
  globalSetup: '<rootDir>/scripts/jest/start-cluster.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-cluster.mjs',
};

// A worker of the browser tests stands for itself, a server, a worker and a browser: about 4 GB at their most.
const WORKER_BYTES = 4 * 1024 ** 3;
const workers = Math.max(2, Math.min(4, availableParallelism(), Math.floor(totalmem() / WORKER_BYTES)));

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: workers,
  // Every file loads the whole server anew, and Jest keeps what it loaded: a worker that has grown gives way to a new one.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/scripts/jest/longest-first.cjs',
  testTimeout: 60_000,
  // v8 coverage over SWC output calls an uncovered `??` covered; babel's counts are true.
  coverageProvider: 'babel',
  collectCoverageFrom: [
    ...['scoring', 'instrument', 'calendar'].map((name) => `libs/${name}/src/**/*.ts`),
    ...['!**/*.spec.ts', '!**/index.ts'],
  ],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: {
    './libs/scoring/src/': { branches: 100 },
    './libs/instrument/src/': { branches: 100 },
    './libs/calendar/src/': { branches: 100 },
  },
  projects: [
    project('unit', ['**/*.spec.ts', '**/apps/web/**/*.spec.tsx']),
    project('int', ['**/*.int.ts'], withDatabase),
    project('e2e', ['**/*.e2e.ts'], withDatabase),
  ],
};
