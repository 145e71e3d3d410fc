import type { Keyset, Transaction } from '@app/database';

/** Where the second reading of an assessment is. `none`: one reader is enough; `missing`: nobody was asked yet. */
export type ReadingStanding = 'none' | 'missing' | 'underWay' | 'finished' | 'waived';

export interface ReadingFilter {
  /** A piece of the body's name; null: all. */
  readonly q: string | null;
  readonly standing: ReadingStanding | null;
}

interface Place {
  readonly id: string;
  /** The body's name, by which lines are sorted. */
  readonly key: string;
}

/** Every assessment that takes part, with its standing; whose number of readers is `$2`. */
const linesSql = `
  select a.id, b.name collate "C" as key,
         case when r.waived_at is not null then 'waived' when r.finished_at is not null then 'finished'
              when r.assessment_id is not null then 'underWay' when $2::int = 2 then 'missing' else 'none' end as standing
    from assessments a join public_bodies b on b.id = a.public_body_id left join second_readings r on r.assessment_id = a.id
   where a.period_id = $1 and a.state <> 'withdrawn'`;

const chosen = `($3::text is null or position(lower($3) in lower(l.key)) > 0) and ($4::text is null or l.standing = $4)`;

/** The lines after a place, one more than asked for where there are more. */
export const findReadingPlaces = (
  tx: Transaction,
  { periodId, readers }: { readonly periodId: string; readonly readers: 1 | 2 },
  { q, standing, after, limit }: ReadingFilter & { readonly after: Keyset | null; readonly limit: number },
): Promise<Place[]> =>
  tx.query<Place[]>(
    `select l.id, l.key from (${linesSql}) l where ${chosen}
        and ($5::text is null or (l.key, l.id) > ($5::text collate "C", $6::uuid)) order by l.key, l.id limit $7`,
    [periodId, readers, q, standing, after?.key ?? null, after?.id ?? null, limit + 1],
  );

export const countReadings = async (
  tx: Transaction,
  { periodId, readers }: { readonly periodId: string; readonly readers: 1 | 2 },
  { q, standing }: ReadingFilter,
): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from (${linesSql}) l where ${chosen}`,
    [periodId, readers, q, standing],
  );
  return row?.count ?? 0;
};

/** Of which some part at least was read by two to its end: all that agreement is computed from. */
export const findFinishedReadings = async (tx: Transaction, periodId: string): Promise<readonly string[]> => {
  const rows = await tx.query<{ id: string }[]>(
    `select a.id from assessments a where a.period_id = $1 and a.state <> 'withdrawn'
        and exists (select 1 from second_readers r where r.assessment_id = a.id and r.finished_at is not null) order by a.id`,
    [periodId],
  );
  return rows.map(({ id }) => id);
};
