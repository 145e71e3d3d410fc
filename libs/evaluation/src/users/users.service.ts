import { audit, auditAll, type Actor, type Installation } from '@app/access';
import { newId, transaction } from '@app/database';
import { hashPassword } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireSettingUp } from '../organisers/require-setting-up';
import { enrol, requireStrong, type Account, type Enrolled } from './enrol';
import { loadActor } from './load-actor';
import { hatsOf, insertMemberships, type MembershipInput } from './memberships';

export interface UserInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly memberships: readonly MembershipInput[];
}

export interface CreatedUser {
  readonly id: string;
  readonly membershipIds: readonly string[];
  /** Who acts under each of these hats, in their order. */
  readonly actors: readonly Actor[];
}

@Injectable()
export class UsersService {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes an account with its hats. Throws `user.emailTaken`, `user.passwordWeak`, `membership.invalid`. */
  async create(actor: Actor | Installation, input: UserInput): Promise<CreatedUser> {
    const [created] = await this.createMany(actor, [input]);
    if (!created) throw new RangeError('one account in, none out');
    return created;
  }

  /** Makes all of these accounts or none, each password under a salt of its own. Throws as {@link create}. */
  async createMany(actor: Actor | Installation, inputs: readonly UserInput[]): Promise<readonly CreatedUser[]> {
    requireSettingUp(actor);
    inputs.forEach(({ password }) => requireStrong(password));
    const hashes = await hashAll(inputs.map(({ password }) => password));
    return transaction(this.dataSource, async (tx) => {
      const users = inputs.map(({ name, email }, at) => ({
        id: newId(),
        name,
        email: email.trim().toLowerCase(),
        passwordHash: hashes[at],
      }));
      await tx.query(
        `insert into users (id, name, email, password_hash)
         select id, name, email, "passwordHash"
           from jsonb_to_recordset($1::jsonb) as r(id uuid, name text, email text, "passwordHash" text)`,
        [JSON.stringify(users)],
      );
      const hats = inputs.map(({ memberships }, at) => hatsOf(users[at]?.id ?? '', memberships));
      await insertMemberships(tx, hats.flat());
      const created = users.map(({ id }, at) => ({ userId: id, roles: rolesOf(hats[at] ?? []) }));
      await auditAll(tx, actor, 'user.created', created);
      return users.map(({ id }, at) => createdUser(id, hats[at] ?? []));
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
      const [hat] = hatsOf(userId, [input]);
      if (!hat) throw new RangeError('one hat in, none out');
      const id = hat.membershipId;
      await insertMemberships(tx, [hat]);
      await audit(tx, actor, 'membership.created', { userId, membershipId: id, role: input.role });
      return { id };
    });
  }

  /**
   * Gives a hat to whoever has this e-mail, with a new account where nobody has it; an account that is there keeps its
   * name and password. Throws `user.passwordWeak`, `membership.taken`, `membership.invalid`.
   */
  async enrol(actor: Actor | Installation, account: Account, hat: MembershipInput): Promise<Enrolled> {
    requireSettingUp(actor);
    return transaction(this.dataSource, (tx) => enrol(tx, actor, account, [hat]));
  }

  /** The actor a membership makes, for commands that act in somebody's name. Throws `session.hatUnknown`. */
  async loadActor(membershipId: string): Promise<Actor> {
    return transaction(this.dataSource, (tx) => loadActor(tx, membershipId));
  }
}

/** Passwords hashed at once: as many as the processor has cores to spare on a small machine. */
const width = 2;

const hashAll = async (passwords: readonly string[]): Promise<readonly string[]> => {
  const hashes: string[] = [];
  for (let from = 0; from < passwords.length; from += width)
    hashes.push(...(await Promise.all(passwords.slice(from, from + width).map(hashPassword))));
  return hashes;
};

const rolesOf = (hats: readonly Actor[]): string => hats.map(({ role }) => role).join(',');

const createdUser = (id: string, actors: readonly Actor[]): CreatedUser => ({
  id,
  membershipIds: actors.map(({ membershipId }) => membershipId),
  actors,
});
