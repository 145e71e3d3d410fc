import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JobMap } from './job-map';
import { WorkerModule } from './worker.module';

/** Starts the worker. It ends with the process that started it, so that no orphan takes jobs. */
async function start(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'warn'] });
  app.enableShutdownHooks();
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
  await app.get(JobMap).take();
  process.send?.({ ready: true });
}

void start();
