import { audit, problem, type Actor, type Installation } from '@app/access';
import { newId, type PublicBodyKind, type Transaction } from '@app/database';

export interface PublicBodyInput {
  readonly code: string;
  readonly name: string;
  readonly kind: PublicBodyKind;
  readonly regionCode?: string | null;
  /** Code of the body above it, already there or earlier in the same list. */
  readonly parentCode?: string | null;
  readonly groupCode?: string | null;
  readonly website?: string | null;
  readonly language?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly officerName?: string | null;
}

export const codesSql = 'select id, code from public_bodies where organiser_id = $1';

/** Enters all of them or none, and tells their ids in the order given. Throws `publicBody.taken`, `publicBody.unknown`. */
export const insertBodies = async (
  tx: Transaction,
  actor: Actor | Installation,
  organiserId: string,
  inputs: readonly PublicBodyInput[],
): Promise<readonly string[]> => {
  const rows = await withParents(tx, organiserId, inputs);
  await tx.query(
    `insert into public_bodies (id, organiser_id, code, name, kind, region_code, parent_id, group_code, website, language, email, phone, officer_name)
     select id, $1, code, name, kind, "regionCode", "parentId", "groupCode", website, language, email, phone, "officerName"
       from jsonb_to_recordset($2::jsonb) as r(id uuid, code text, name text, kind text, "regionCode" text,
            "parentId" uuid, "groupCode" text, website text, language text, email text, phone text, "officerName" text)`,
    [organiserId, JSON.stringify(rows)],
  );
  const codes = rows.slice(0, 20).map(({ code }) => code);
  await audit(tx, actor, 'publicBody.created', {
    ...(actor === 'installation' ? { organiserId } : {}),
    count: rows.length,
    codes: codes.join(','),
  });
  return rows.map(({ id }) => id);
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
