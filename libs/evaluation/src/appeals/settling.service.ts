import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { settleAppeals } from './settle-appeals';

/** For the clockwork: writes down everywhere that the time for appeals has ended. */
@Injectable()
export class AppealSettlingService {
  constructor(private readonly dataSource: DataSource) {}

  /** Tells how many are verified now. */
  async settleDue(): Promise<number> {
    return transaction(this.dataSource, (tx) => settleAppeals(tx, {}));
  }
}
