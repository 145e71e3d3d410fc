// Lets a real server process run from the sources, compiled one by one as they are asked for.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..', '..');
const resolveOwn = Module._resolveFilename;
Module._resolveFilename = function resolve(request, ...rest) {
  const path = request.startsWith('@app/')
    ? join(root, 'libs', request.slice('@app/'.length), 'src', 'index.ts')
    : request;
  return resolveOwn.call(this, path, ...rest);
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    configFile: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  module._compile(code, filename);
};
