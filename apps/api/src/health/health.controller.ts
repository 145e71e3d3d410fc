import { problem } from '@app/access';
import { CONFIG } from '@app/office';
import type { Config } from '@app/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../http/allow';
import { Answers } from '../http/responses';
import { readDemoAccounts } from './demo-accounts';
import { ClockDto, DemoAccountsDto, HealthDto } from './health.dto';

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

  /** The clock that deadlines are judged by: a phone's own is often wrong. */
  @Allow('anyone')
  @Answers(ClockDto)
  @Get('clock')
  async tellTime(): Promise<ClockDto> {
    const [row] = await this.dataSource.query<{ now: Date }[]>('select clock_timestamp() as now');
    return { now: (row?.now ?? new Date()).toISOString() };
  }

  @Allow('anyone')
  @Answers(DemoAccountsDto)
  @Get('demo')
  async loadDemo(): Promise<DemoAccountsDto> {
    if (!this.config.demo) throw problem.notFound();
    return { accounts: await readDemoAccounts(this.config.dataDir) };
  }
}
