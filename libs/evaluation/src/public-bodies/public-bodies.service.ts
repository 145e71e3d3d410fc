import { organiserOf, requireMay, type Actor, type Installation } from '@app/access';
import { literally, transaction, type PublicBodyKind, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireSettingUp } from '../organisers/require-setting-up';
import { codesSql, insertBodies, type PublicBodyInput } from './insert-bodies';

export type { PublicBodyInput } from './insert-bodies';

export interface PublicBodyView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PublicBodyKind;
  readonly regionCode: string | null;
  readonly parentId: string | null;
  readonly groupCode: string | null;
  readonly website: string | null;
}

export interface PublicBodyPage {
  readonly items: readonly PublicBodyView[];
  readonly next: string | null;
  readonly total: number;
}

const columns = `b.id, b.code, b.name, b.kind, b.region_code as "regionCode", b.parent_id as "parentId",
  b.group_code as "groupCode", b.website`;

@Injectable()
export class PublicBodiesService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of the organiser's bodies by code; to a body, itself. `after` is the last code of the page before. */
  async list(
    actor: Actor,
    { q, after, limit }: { q: string | null; after: string | null; limit: number },
  ): Promise<PublicBodyPage> {
    requireMay(actor, 'publicBody.read');
    return transaction(this.dataSource, async (tx) => {
      const filter = [organiserOf(actor), actor.publicBodyId, q && `%${literally(q)}%`];
      const where = `b.organiser_id = $1 and ($2::uuid is null or b.id = $2)
        and ($3::text is null or b.name ilike $3 or b.code ilike $3)`;
      const items = await tx.query<PublicBodyView[]>(
        `select ${columns} from public_bodies b where ${where} and ($4::text is null or b.code collate "C" > $4)
          order by b.code collate "C" limit $5`,
        [...filter, after, limit + 1],
      );
      const [count] = await tx.query<{ total: number }[]>(
        `select count(*)::int as total from public_bodies b where ${where}`,
        filter,
      );
      const page = items.slice(0, limit);
      return { items: page, next: items.length > limit ? (page.at(-1)?.code ?? null) : null, total: count?.total ?? 0 };
    });
  }

  /** Enters one body. Throws `publicBody.taken`, `publicBody.unknown` for its parent. */
  async create(actor: Actor, input: PublicBodyInput): Promise<PublicBodyView> {
    const [created] = await this.createMany(actor, [input]);
    if (!created) throw new RangeError('one body in, none out');
    return created;
  }

  /** Enters all of them or none. */
  async createMany(actor: Actor, inputs: readonly PublicBodyInput[]): Promise<PublicBodyView[]> {
    requireMay(actor, 'publicBody.write');
    const organiserId = organiserOf(actor);
    return transaction(this.dataSource, (tx) => enterBodies(tx, actor, organiserId, inputs));
  }

  /** The same from the machine itself, for the organiser named. */
  async createManyFor(
    actor: Installation,
    organiserId: string,
    inputs: readonly PublicBodyInput[],
  ): Promise<PublicBodyView[]> {
    requireSettingUp(actor);
    return transaction(this.dataSource, (tx) => enterBodies(tx, actor, organiserId, inputs));
  }

  /** Ids of all of an organiser's bodies by their codes. */
  async idsByCode(actor: Installation, organiserId: string): Promise<ReadonlyMap<string, string>> {
    requireSettingUp(actor);
    return transaction(this.dataSource, async (tx) => {
      const rows = await tx.query<{ id: string; code: string }[]>(codesSql, [organiserId]);
      return new Map(rows.map(({ code, id }) => [code, id]));
    });
  }
}

const enterBodies = async (
  tx: Transaction,
  actor: Actor | Installation,
  organiserId: string,
  inputs: readonly PublicBodyInput[],
): Promise<PublicBodyView[]> => {
  const ids = await insertBodies(tx, actor, organiserId, inputs);
  return tx.query<PublicBodyView[]>(
    `select ${columns} from public_bodies b where b.id = any($1) order by array_position($1, b.id)`,
    [ids],
  );
};
