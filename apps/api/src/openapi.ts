import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { adapter } from './http/configure-app';
import { describeApi } from './http/describe-api';

const TARGET = 'docs/api/openapi.json';

/** Writes the API's description without a database: in preview nothing is instantiated. */
async function writeDescription(): Promise<void> {
  const app = await NestFactory.create(AppModule, adapter(), { preview: true, logger: ['error'] });
  app.setGlobalPrefix('api');
  const path = resolve(process.argv[2] ?? TARGET);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

void writeDescription();
