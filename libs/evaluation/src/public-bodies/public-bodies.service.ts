import { audit, organiserOf, problem, requireMay, type Actor, type Installation } from '@app/access';
import { newId, transaction, type PublicBodyKind, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireSettingUp } from '../organisers/require-setting-up';

export interface PublicBodyInput {
  readonly code: string;
  readonly name: string;
  readonly kind: PublicBodyKind;
  readonly regionCode?: string | null;
  /** Code of the body above it, already there or earlier in the same list. */
  readonly parentCode?: string | null;
  readonly groupCode?: string | null;
  readonly website?: string | null;
}

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
      const filter = [organiserOf(actor), actor.publicBodyId, q && `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`];
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
    return transaction(this.dataSource, (tx) => insertBodies(tx, actor, organiserId, inputs));
  }

  /** The same from the machine itself, for the organiser named. */
  async createManyFor(
    actor: Installation,
    organiserId: string,
    inputs: readonly PublicBodyInput[],
  ): Promise<PublicBodyView[]> {
    requireSettingUp(actor);
    return transaction(this.dataSource, (tx) => insertBodies(tx, actor, organiserId, inputs));
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

const codesSql = 'select id, code from public_bodies where organiser_id = $1';

const insertBodies = async (
  tx: Transaction,
  actor: Actor | Installation,
  organiserId: string,
  inputs: readonly PublicBodyInput[],
): Promise<PublicBodyView[]> => {
  const rows = await withParents(tx, organiserId, inputs);
  await tx.query(
    `insert into public_bodies (id, organiser_id, code, name, kind, region_code, parent_id, group_code, website)
     select id, $1, code, name, kind, "regionCode", "parentId", "groupCode", website
       from jsonb_to_recordset($2::jsonb) as r(id uuid, code text, name text, kind text, "regionCode" text,
            "parentId" uuid, "groupCode" text, website text)`,
    [organiserId, JSON.stringify(rows)],
  );
  const codes = rows.slice(0, 20).map(({ code }) => code);
  await audit(tx, actor, 'publicBody.created', {
    ...(actor === 'installation' ? { organiserId } : {}),
    count: rows.length,
    codes: codes.join(','),
  });
  return tx.query<PublicBodyView[]>(
    `select ${columns} from public_bodies b where b.id = any($1) order by array_position($1, b.id)`,
    [rows.map(({ id }) => id)],
  );
};

const withParents = async (
  tx: Transaction,
  organiserId: string,
  inputs: readonly PublicBodyInput[],
): Promise<(PublicBodyInput & { id: string; parentId: string | null })[]> => {
  const known = await tx.query<{ id: string; code: string }[]>(codesSql, [organiserId]);
  const rows = inputs.map((input) => ({ ...input, id: newId() }));
  const ids = new Map([...known, ...rows].map(({ code, id }) => [code, id]));
  const codes = rows.flatMap(({ parentCode }) => (parentCode && !ids.has(parentCode) ? [parentCode] : []));
  if (codes.length > 0) throw problem.publicBodyUnknown({ codes });
  return rows.map((row) => ({ ...row, parentId: row.parentCode ? (ids.get(row.parentCode) ?? null) : null }));
};
