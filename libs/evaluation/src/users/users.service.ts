import { audit, problem, type Actor, type Installation } from '@app/access';
import { newId, transaction, type Role, type Transaction } from '@app/database';
import { hashPassword } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireSettingUp } from '../organisers/require-setting-up';
import { loadActor } from './load-actor';

/** A hat to be given: at a body, both ids; at an organiser, the one; for the operator, none. */
export interface MembershipInput {
  readonly role: Role;
  readonly organiserId: string | null;
  readonly publicBodyId?: string | null;
}

export interface UserInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly memberships: readonly MembershipInput[];
}

const LEAST_PASSWORD = 12;

@Injectable()
export class UsersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes an account with its hats. Throws `user.emailTaken`, `user.passwordWeak`, `membership.invalid`. */
  async create(
    actor: Actor | Installation,
    input: UserInput,
  ): Promise<{ readonly id: string; readonly membershipIds: readonly string[] }> {
    requireSettingUp(actor);
    if (input.password.length < LEAST_PASSWORD) throw problem.passwordWeak({ least: LEAST_PASSWORD });
    const passwordHash = await hashPassword(input.password);
    return transaction(this.dataSource, async (tx) => {
      const id = newId();
      const email = input.email.trim().toLowerCase();
      await tx.query('insert into users (id, name, email, password_hash) values ($1, $2, $3, $4)', [
        id,
        input.name,
        email,
        passwordHash,
      ]);
      const membershipIds: string[] = [];
      for (const membership of input.memberships) membershipIds.push(await insertMembership(tx, id, membership));
      await audit(tx, actor, 'user.created', {
        userId: id,
        roles: input.memberships.map(({ role }) => role).join(','),
      });
      return { id, membershipIds };
    });
  }

  /** Gives one more hat. Throws `membership.taken`, `membership.invalid`. */
  async addMembership(
    actor: Actor | Installation,
    userId: string,
    input: MembershipInput,
  ): Promise<{ readonly id: string }> {
    requireSettingUp(actor);
    return transaction(this.dataSource, async (tx) => {
      const id = await insertMembership(tx, userId, input);
      await audit(tx, actor, 'membership.created', { userId, membershipId: id, role: input.role });
      return { id };
    });
  }

  /** The actor a membership makes, for commands that act in somebody's name. Throws `session.hatUnknown`. */
  async loadActor(membershipId: string): Promise<Actor> {
    return transaction(this.dataSource, (tx) => loadActor(tx, membershipId));
  }
}

const insertMembership = async (tx: Transaction, userId: string, input: MembershipInput): Promise<string> => {
  const { role, organiserId, publicBodyId = null } = input;
  await requireSameOrganiser(tx, organiserId, publicBodyId);
  const id = newId();
  await tx.query(
    'insert into memberships (id, user_id, role, organiser_id, public_body_id) values ($1, $2, $3, $4, $5)',
    [id, userId, role, organiserId, publicBodyId],
  );
  return id;
};

const requireSameOrganiser = async (
  tx: Transaction,
  organiserId: string | null,
  publicBodyId: string | null,
): Promise<void> => {
  if (!publicBodyId) return;
  const found = await tx.query<unknown[]>('select 1 from public_bodies where id = $1 and organiser_id = $2', [
    publicBodyId,
    organiserId,
  ]);
  if (found.length === 0) throw problem.membershipInvalid();
};
