import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserWith } from './cast';
import { createTestApp, type TestApp } from './test-app';

let server: TestApp;
beforeAll(async () => {
  server = await createTestApp();
});
afterAll(() => server.close());

interface Operation {
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: object }> }>>;
}

test('what is served is what is committed: npm run generate writes it', async () => {
  const committed: unknown = JSON.parse(await readFile(join(__dirname, '../../../docs/api/openapi.json'), 'utf8'));
  const served = await browserWith(server, '').get('/openapi.json');
  expect(served.status).toBe(200);
  expect(served.body).toEqual(committed);
});

test('every route describes what it answers', async () => {
  const { body } = await browserWith(server, '').get('/openapi.json');
  const paths = body.paths as Record<string, Record<string, Operation>>;
  const bare = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(
        ([, { responses }]) =>
          !Object.entries(responses).some(
            ([status, { content }]) => status === '204' || (/^2/.test(status) && content),
          ),
      )
      .map(([method]) => `${method} ${path}`),
  );
  expect(bare).toEqual([]);
});
