import { audit, auditAll, problem, type Actor, type Installation } from '@app/access';
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

export interface CreatedUser {
  readonly id: string;
  readonly membershipIds: readonly string[];
  /** Who acts under each of these hats, in their order. */
  readonly actors: readonly Actor[];
}

const LEAST_PASSWORD = 12;

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
    if (inputs.some(({ password }) => password.length < LEAST_PASSWORD))
      throw problem.passwordWeak({ least: LEAST_PASSWORD });
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

const hatsOf = (userId: string, memberships: readonly MembershipInput[]): readonly Actor[] =>
  memberships.map(({ role, organiserId, publicBodyId = null }) => ({
    userId,
    membershipId: newId(),
    role,
    organiserId,
    publicBodyId,
  }));

const rolesOf = (hats: readonly Actor[]): string => hats.map(({ role }) => role).join(',');

const createdUser = (id: string, actors: readonly Actor[]): CreatedUser => ({
  id,
  membershipIds: actors.map(({ membershipId }) => membershipId),
  actors,
});

/** Refuses a hat at a body of another organiser: the database knows no such rule. */
const insertMemberships = async (tx: Transaction, hats: readonly Actor[]): Promise<void> => {
  const rows = JSON.stringify(hats);
  const [foreign] = await tx.query<unknown[]>(
    `select 1 from jsonb_to_recordset($1::jsonb) as r("organiserId" uuid, "publicBodyId" uuid)
      where "publicBodyId" is not null
        and not exists (select 1 from public_bodies b where b.id = "publicBodyId" and b.organiser_id = "organiserId") limit 1`,
    [rows],
  );
  if (foreign) throw problem.membershipInvalid();
  await tx.query(
    `insert into memberships (id, user_id, role, organiser_id, public_body_id)
     select "membershipId", "userId", role, "organiserId", "publicBodyId"
       from jsonb_to_recordset($1::jsonb) as r("membershipId" uuid, "userId" uuid, role text, "organiserId" uuid, "publicBodyId" uuid)`,
    [rows],
  );
};
