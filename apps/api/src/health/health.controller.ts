import { problem } from '@app/access';
import { CONFIG } from '@app/evaluation';
import type { Config } from '@app/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../http/allow';
import { Answers } from '../http/responses';
import { readDemoAccounts } from './demo-accounts';
import { DemoAccountsDto, HealthDto } from './health.dto';

@ApiTags('installation')
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('anyone')
  @Answers(HealthDto)
  @Get('health')
  async load(): Promise<HealthDto> {
    await this.dataSource.query('select 1').catch(() => {
      throw problem.databaseBusy();
    });
    return { status: 'ok', database: 'ok' };
  }

  @Allow('anyone')
  @Answers(DemoAccountsDto)
  @Get('demo')
  async loadDemo(): Promise<DemoAccountsDto> {
    if (!this.config.demo) throw problem.notFound();
    return { accounts: await readDemoAccounts(this.config.dataDir) };
  }
}
