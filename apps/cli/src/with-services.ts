import { problemOf } from '@app/access';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WrongUsage } from './command';
import { CommandsModule } from './commands.module';

/** The database is not there, or not ready. Exit status 3. */
export class DatabaseUnavailable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseUnavailable';
  }
}

/** PostgreSQL's code for a table that does not exist. */
const UNDEFINED_TABLE = '42P01';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;

const start = async (): Promise<INestApplicationContext> => {
  if (!process.env['DATABASE_URL'])
    throw new DatabaseUnavailable(
      'Tidak ada basis data yang jalan. Nyalakan Terbuka lebih dahulu (npm start) dengan TERBUKA_DATA_DIR yang sama, atau isi DATABASE_URL.',
    );
  try {
    return await NestFactory.createApplicationContext(CommandsModule, { logger: false, abortOnError: false });
  } catch (error) {
    throw new DatabaseUnavailable(
      `Basis data tidak dapat dipakai: ${error instanceof Error ? error.message : String(error)}. Periksa DATABASE_URL.`,
    );
  }
};

/**
 * Runs a command's work with the services of the product. What they refuse becomes `WrongUsage` in their own words;
 * throws `DatabaseUnavailable` where there is no database to work on.
 */
export const withServices = async <T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> => {
  const app = await start();
  try {
    return await work(app);
  } catch (error) {
    if (codeOf(error) === UNDEFINED_TABLE)
      throw new DatabaseUnavailable('Basis data ini belum disiapkan. Jalankan npm start satu kali dengannya.');
    const refusal = problemOf(error);
    throw refusal ? new WrongUsage(refusal.title) : error;
  } finally {
    await app.close();
  }
};
