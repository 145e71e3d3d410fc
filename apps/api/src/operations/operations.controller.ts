import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Actor } from '@app/access';
import { OperatorStatusService, type OperatorStatus } from '@app/evaluation';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Answers } from '../http/responses';
import { OperatorStatusDto } from './operations.dto';

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
  const version: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : null;
  return typeof version === 'string' ? version : '';
};

@ApiTags('operator')
@Controller('operator')
export class OperationsController {
  private readonly version = readVersion();

  constructor(private readonly operatorStatus: OperatorStatusService) {}

  @Allow('operations.read')
  @Answers(OperatorStatusDto)
  @Get('status')
  async status(@Caller() actor: Actor): Promise<OperatorStatus & { readonly version: string }> {
    return { version: this.version, ...(await this.operatorStatus.show(actor)) };
  }
}
