import { CONFIG } from '@app/office';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { readConfig } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../libs/database/test/test-database';
import { AppModule } from '../src/app.module';
import { adapter, configureApp } from '../src/http/configure-app';

/** The real application over a database and a data folder of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly server: Parameters<typeof import('supertest')>[0];
  readonly dataSource: DataSource;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly close: () => Promise<void>;
}

/** Call in `beforeAll`, and `close()` in `afterAll`. */
export async function createTestApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'terbuka-api-'));
  const config = readConfig({ DATABASE_URL: database.url, TERBUKA_DATA_DIR: dataDir, LOG_LEVEL: 'error', ...env });
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapter(), { logger: ['error'] });
  await configureApp(app, { webDir: join(__dirname, 'fixtures/web'), https: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return {
    app,
    server: app.getHttpServer(),
    dataSource: database.dataSource,
    databaseUrl: database.url,
    dataDir,
    close,
  };
}
