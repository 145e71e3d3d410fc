import { createLog, HalfFiles, openStorage, readConfig, SigningKey, type Config } from '@app/platform';
import { Global, Module } from '@nestjs/common';

/** What a process was configured with: a `Config` of @app/platform. */
export const CONFIG = Symbol('config');
/** Where files live: a `Storage` of @app/platform. */
export const STORAGE = Symbol('storage');
/** Files on their way: the `HalfFiles` of @app/platform. */
export const HALF_FILES = Symbol('half files');
/** A `Log` of @app/platform. */
export const LOG = Symbol('log');

/** The edges that services are handed: configuration, storage, log. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useFactory: () => readConfig() },
    { provide: STORAGE, inject: [CONFIG], useFactory: (config: Config) => openStorage(config) },
    { provide: HALF_FILES, inject: [CONFIG], useFactory: (config: Config) => new HalfFiles(config.uploadDir) },
    // Beside the database and never in it: a dump must not be able to sign.
    {
      provide: SigningKey,
      inject: [CONFIG],
      useFactory: ({ dataDir }: Config) => new SigningKey(`${dataDir}/keys`),
    },
    { provide: LOG, inject: [CONFIG], useFactory: (config: Config) => createLog('terbuka', config.logLevel) },
  ],
  exports: [CONFIG, STORAGE, HALF_FILES, LOG, SigningKey],
})
export class EdgesModule {}
