import { CONFIG } from '@app/office';
import { resolve } from 'node:path';
import 'reflect-metadata';
import type { Config } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { adapter, configureApp } from './http/configure-app';

const WEB_DIR = resolve('dist/web');
const SITE_DIR = resolve('dist/public-site');

/** Starts the server. It ends with the process that started it, so that no orphan keeps the port. */
async function start(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const config = app.get<Config>(CONFIG);
  await configureApp(app, { webDir: WEB_DIR, siteDir: SITE_DIR, https: config.https });
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
  await app.listen(config.port, config.host);
  process.send?.({ ready: true, url: await app.getUrl() });
}

/** What the operator is told when the server cannot start. */
function reasonOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  if (code === 'EADDRINUSE')
    return 'Porta itu sedang dipakai program lain. Hentikan program itu, atau pilih PORT yang lain.';
  if (code === 'EACCES') return 'Porta itu tidak boleh dipakai. Pilih PORT di atas 1023.';
  if (code === 'ECONNREFUSED') return 'Basis data tidak menjawab. Periksa DATABASE_URL dan apakah PostgreSQL berjalan.';
  return error instanceof Error ? error.message : String(error);
}

start().catch((error: unknown) => {
  process.stderr.write(`Terbuka tidak dapat dijalankan. ${reasonOf(error)}\n`);
  process.exit(1);
});
