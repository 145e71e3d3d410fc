import { audit, problem, type Actor, type Installation } from '@app/access';
import { newId, transaction, type Letterhead, type Transaction } from '@app/database';
import { beginCalendar } from '@app/office';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { enrol, type Account, type Enrolled } from '../users/enrol';
import { requireSettingUp } from './require-setting-up';

export interface OrganiserInput {
  readonly code: string;
  readonly name: string;
  /** IANA zone, e.g. `Asia/Jakarta`. */
  readonly timeZone: string;
  readonly accent: string;
  readonly letterhead: Letterhead;
}

export interface SetUp extends Enrolled {
  readonly organiserId: string;
  /** Whether the admin became the operator too: the first one of an installation does. */
  readonly isOperator: boolean;
}

@Injectable()
export class OrganisersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Sets up a tenant. Throws `organiser.taken`. */
  async create(actor: Actor | Installation, input: OrganiserInput): Promise<{ readonly id: string }> {
    requireSettingUp(actor);
    return transaction(this.dataSource, (tx) => insertOrganiser(tx, actor, input));
  }

  /**
   * Sets up a tenant together with its admin, or neither. Where the installation has no operator yet, the admin becomes
   * that too. Throws `organiser.taken`, `user.passwordWeak`.
   */
  async setUp(actor: Actor | Installation, input: OrganiserInput, admin: Account): Promise<SetUp> {
    requireSettingUp(actor);
    return transaction(this.dataSource, async (tx) => {
      const { id: organiserId } = await insertOrganiser(tx, actor, input);
      const operators = await tx.query<unknown[]>(
        `select 1 from memberships where role = 'operator' and ended_at is null limit 1`,
      );
      const isOperator = operators.length === 0;
      const enrolled = await enrol(tx, actor, admin, [
        { role: 'organiserAdmin', organiserId },
        ...(isOperator ? [{ role: 'operator', organiserId: null } as const] : []),
      ]);
      return { ...enrolled, organiserId, isOperator };
    });
  }

  /** The tenant of this code. Throws `organiser.unknown`. */
  async find(actor: Actor | Installation, code: string): Promise<{ readonly id: string; readonly name: string }> {
    requireSettingUp(actor);
    return transaction(this.dataSource, async (tx) => {
      const [found] = await tx.query<{ id: string; name: string }[]>(
        'select id, name from organisers where code = $1',
        [code],
      );
      if (!found) throw problem.organiserUnknown({ code });
      return found;
    });
  }
}

const insertOrganiser = async (
  tx: Transaction,
  actor: Actor | Installation,
  input: OrganiserInput,
): Promise<{ readonly id: string }> => {
  const id = newId();
  await tx.query(
    'insert into organisers (id, code, name, time_zone, accent, letterhead) values ($1, $2, $3, $4, $5, $6)',
    [id, input.code, input.name, input.timeZone, input.accent, JSON.stringify(input.letterhead)],
  );
  await beginCalendar(tx, id);
  await audit(tx, actor, 'organiser.created', { organiserId: id, code: input.code });
  return { id };
};
