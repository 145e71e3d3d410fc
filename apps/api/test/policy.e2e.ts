import { policy } from '@app/access';
import type { Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module';
import { adapter } from '../src/http/configure-app';
import { describeApi } from '../src/http/describe-api';
import { userIdOf } from './more-verifiers';
import { browserWith, createScene, everyone, roleOf, type Browser, type Scene } from './cast';

interface Route {
  readonly name: string;
  readonly allowance: string | undefined;
}

/** Every route of every controller, without a database: in preview nothing is instantiated. */
async function routes(): Promise<Route[]> {
  const app = await NestFactory.create(AppModule, adapter(), { preview: true, logger: false });
  const found: Route[] = [];
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values()) {
      const { name, prototype } = metatype as Type<Record<string, object>>;
      for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
        const route = prototype[method];
        if (!route || !Reflect.hasMetadata('path', route)) continue;
        found.push({
          name: `${name}.${method}`,
          allowance: Reflect.getMetadata('policy', route) as string | undefined,
        });
      }
    }
  return found;
}

interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete' | 'patch' | 'head';
  readonly path: string;
}

async function operations(): Promise<Operation[]> {
  const app = await NestFactory.create(AppModule, adapter(), { preview: true, logger: false });
  const paths = describeApi(app).paths as Record<string, Record<string, unknown>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method: method as Operation['method'] })),
  );
}

/** Routes that show a stranger nothing but what is public, or only what is their own. */
const open = [
  /^\/(sessions?|session\/hat|health|clock|demo)$/,
  // Forgotten passwords: the token in the body is the key.
  /^\/(password-links|passwords|email-confirmations)$/,
  // Invitations: the token in the body is the key.
  /^\/invitations\/(opening|acceptance)$/,
  /^\/public\//,
  // Lists and entries of the caller's own organiser: no foreign thing can be named.
  /^\/(periods|assessments|public-bodies|verifications|presentations|reports|audit-events|instruments|notifications|mails|people|appeals|second-readings|adjudications|conflicts|clarifications|verdict-reasons|inspections|past-years|past-year-readings|information-listings|listing-decrees|information-requests|request-rules|consultations|clinic-slots|faq-entries)$/,
  /^\/periods\/starting-policy$/,
  /^\/calendar(\/|$)/,
  /^\/instruments\/(template|reading)$/,
  /^\/conflicts\/bodies$/,
  /^\/information-requests\/(register|desks)$/,
  /^\/information-listings\/(workbook|template|readings|imports)$/,
  /^\/consultations\/(figures|book|visits)$/,
  /^\/verifications\/(figures|items)$/,
  /^\/operator\/status$/,
];

test('every route says who may call it, in a word the policy knows', async () => {
  const known = new Set([...Object.keys(policy), 'anyone', 'signedIn']);
  const all = await routes();
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(({ allowance }) => !allowance || !known.has(allowance))).toEqual([]);
});

describe('the walk', () => {
  let scene: Scene;
  let named: readonly Operation[];
  /** A link of Kraton's. */
  let pieceId: string;
  beforeAll(async () => {
    scene = await createScene({ LINK_CHECKS: '0' });
    const dewi = await scene.as('dewi');
    await dewi.post(`/assessments/${scene.assessments['kraton']}/registration`);
    const link = { url: 'https://desa-kraton.example/laporan', itemCode: 'A1', kind: 'link' };
    const added = await dewi.post(`/assessments/${scene.assessments['kraton']}/evidence`, link);
    pieceId = added.body.id;
    expect(pieceId).toEqual(expect.any(String));
    named = (await operations()).filter(({ path }) => path.includes('{'));
  });
  afterAll(() => scene.close());

  const fill = (path: string): string =>
    path
      .replace(/^\/api/, '')
      .replace(
        /\{(\w+)\}/g,
        (_, name: string) =>
          ({ id: idFor(path), itemCode: 'A1', stageCode: 'presentasi', criterionCode: 'K1', sha256: '0'.repeat(64) })[
            name
          ] ?? 'presentasi',
      );

  const idFor = (path: string): string => {
    if (path.startsWith('/api/evidence/')) return pieceId;
    if (path.includes('/assessments/')) return scene.assessments['kraton'] ?? '';
    return path.includes('/periods/') ? scene.periodId : '00000000-0000-7000-8000-000000000000';
  };

  const call = (browser: Browser, { method, path }: Operation): Promise<{ status: number; body: { code?: string } }> =>
    method === 'get' || method === 'delete' || method === 'head'
      ? browser[method](fill(path))
      : browser[method](fill(path), {});

  test('a link is looked at again for its own body, its organiser and who reads it, and for nobody else', async () => {
    await (
      await scene.as('ratna')
    ).put(`/assessments/${scene.assessments['kraton']}/assignment`, {
      userId: await userIdOf(scene, 'made'),
    });
    // Switched off in tests: told only to those whose business the link is; who reads it sees nothing before it is handed in.
    const theirs: Readonly<Record<string, string>> = {
      dewi: 'link.off',
      camat: 'link.off',
      ratna: 'link.off',
      made: 'answers.unsent',
    };
    for (const person of everyone) {
      const { body } = await (await scene.as(person)).post(`/evidence/${pieceId}/link-check`);
      const wanted = theirs[person] ?? expect.stringMatching(/^access\.(role|foreignBody|notFound)$/);
      expect([person, body.code]).toEqual([person, wanted]);
    }
    const foreign = await (await scene.as('tono')).post(`/evidence/${pieceId}/link-check`);
    expect(foreign.body.code).toBe('access.foreignBody');
  });

  test('nobody gets anywhere without a session', async () => {
    const stranger = browserWith(scene, '');
    for (const operation of await operations()) {
      const path = operation.path.replace(/^\/api/, '');
      if (
        open.some((pattern) => pattern.test(path)) &&
        /^\/(sessions|health|clock|demo|public|password-links|passwords|email-confirmations|invitations)/.test(path)
      )
        continue;
      const { status } = await call(stranger, operation);
      expect([operation, status]).toEqual([operation, 401]);
    }
  });

  test.each(
    everyone.filter(
      (person) => !['ratna', 'budi', 'dewi', 'camat', 'tono', 'made', 'sari', 'komang', 'indah'].includes(person),
    ),
  )('%s, who has no business in Contoh, is refused at every address of it', async (person) => {
    const browser = await scene.as(person);
    for (const operation of named) {
      if (operation.path.startsWith('/api/public/')) continue;
      const { status, body } = await call(browser, operation);
      // 400: the shape is judged before the subject, and tells nothing about it.
      expect([operation, body.code, [400, 403, 404].includes(status)]).toEqual([operation, body.code, true]);
    }
  });

  test.each(everyone)('%s meets no unexpected error anywhere', async (person) => {
    const browser = await scene.as(person);
    for (const operation of await operations()) {
      if (operation.path.endsWith('/session') && operation.method === 'delete') continue;
      if (operation.method !== 'get') continue;
      const { status, body } = await call(browser, operation);
      expect([person, roleOf(person), operation, status < 500 ? 'fine' : body]).toEqual([
        person,
        roleOf(person),
        operation,
        'fine',
      ]);
    }
  });

  test('an address that is no identifier names nothing', async () => {
    const dewi = await scene.as('dewi');
    expect((await dewi.get('/assessments/1%20or%201=1/form')).status).toBe(404);
    expect((await dewi.get('/nowhere')).status).toBe(404);
  });
});
