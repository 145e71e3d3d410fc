import { audit, type Actor, type Installation } from '@app/access';
import { newId, transaction, type Letterhead } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireSettingUp } from './require-setting-up';

export interface OrganiserInput {
  readonly code: string;
  readonly name: string;
  /** IANA zone, e.g. `Asia/Jakarta`. */
  readonly timeZone: string;
  readonly accent: string;
  readonly letterhead: Letterhead;
}

@Injectable()
export class OrganisersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Sets up a tenant. Throws `organiser.taken`. */
  async create(actor: Actor | Installation, input: OrganiserInput): Promise<{ readonly id: string }> {
    requireSettingUp(actor);
    return transaction(this.dataSource, async (tx) => {
      const id = newId();
      await tx.query(
        'insert into organisers (id, code, name, time_zone, accent, letterhead) values ($1, $2, $3, $4, $5, $6)',
        [id, input.code, input.name, input.timeZone, input.accent, JSON.stringify(input.letterhead)],
      );
      await audit(tx, actor, 'organiser.created', { organiserId: id, code: input.code });
      return { id };
    });
  }
}
