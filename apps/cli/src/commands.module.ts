import { dataSourceOptions } from '@app/database';
import { EvaluationModule } from '@app/evaluation';
import { CONFIG, EdgesModule } from '@app/office';
import type { Config } from '@app/platform';
import { PpidModule } from '@app/ppid';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

/** The use cases for commands that need a database; the document commands do without. */
@Module({
  imports: [
    EdgesModule,
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl, { applicationName: 'terbuka-cli' }),
        retryAttempts: 1,
      }),
    }),
    EvaluationModule,
    PpidModule,
  ],
})
export class CommandsModule {}
