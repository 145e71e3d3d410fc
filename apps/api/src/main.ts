import { resolve } from 'node:path';
import 'reflect-metadata';
import { CONFIG } from '@app/evaluation';
import type { Config } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { adapter, configureApp } from './http/configure-app';

const WEB_DIR = resolve('dist/web');

/** Starts the server. It ends with the process that started it, so that no orphan keeps the port. */
async function start(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter(), { logger: ['error', 'warn'] });
  const config = app.get<Config>(CONFIG);
  await configureApp(app, { webDir: WEB_DIR, https: config.https });
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
  await app.listen(config.port, config.host);
  process.send?.({ ready: true, url: await app.getUrl() });
}

void start();
