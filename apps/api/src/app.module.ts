import { dataSourceOptions } from '@app/database';
import { EvaluationModule } from '@app/evaluation';
import { CONFIG, EdgesModule } from '@app/office';
import type { Config } from '@app/platform';
import { PpidModule } from '@app/ppid';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { fillingControllers } from './filling-controllers';
import { CsrfGuard } from './http/csrf.guard';
import { PolicyGuard } from './http/policy.guard';
import { ProblemFilter } from './http/problem.filter';
import { SessionGuard } from './http/session.guard';
import { judgingControllers } from './judging-controllers';
import { ppidControllers } from './ppid-controllers';

/** The list of resources, nothing else. */
@Module({
  imports: [
    EdgesModule,
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl, { applicationName: 'terbuka-api' }),
        retryAttempts: 3,
      }),
    }),
    EvaluationModule,
    PpidModule,
  ],
  controllers: [...fillingControllers, ...judgingControllers, ...ppidControllers],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: PolicyGuard },
  ],
})
export class AppModule {}
