import type { Transaction } from '@app/database';

interface GivenLink {
  readonly id: string;
  readonly itemCode: string;
  readonly kind: string;
  readonly url: string;
  readonly page?: number | null;
}

const sameSql = `
  select distinct on (g.id) g.id, e.id as known
    from jsonb_to_recordset($2::jsonb) as g(id text, "itemCode" text, kind text, url text, page int)
    join evidence e on e.assessment_id = $1 and e.item_code = g."itemCode" and e.kind = g.kind and e.url = g.url
     and e.page is not distinct from g.page and e.removed_at is null
   order by g.id, e.id`;

/** Which of these links stand there already: a phone that heard no reply sends its link once more. From given to known ids. */
export const findSameLinks = async (
  tx: Transaction,
  assessmentId: string,
  given: readonly GivenLink[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ id: string; known: string }[]>(sameSql, [assessmentId, JSON.stringify(given)]);
  return new Map(rows.map(({ id, known }) => [id, known]));
};
