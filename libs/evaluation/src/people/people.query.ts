import { literally, type Keyset, type Role, type Transaction } from '@app/database';

export interface PeopleFilter {
  /** Null: everyone of the installation. */
  readonly organiserId: string | null;
  readonly q: string;
}

export interface PersonLine {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly isUnknownAddress: boolean;
}

export interface HatLine {
  readonly userId: string;
  readonly role: Role;
  readonly organiserId: string | null;
  readonly place: string | null;
}

const where = `u.disabled_at is null
  and ($1::uuid is null or exists (select 1 from memberships m where m.user_id = u.id and m.organiser_id = $1 and m.ended_at is null))
  and ($2 = '' or u.name ilike '%' || $2 || '%' or u.email ilike '%' || $2 || '%'
       or exists (select 1 from memberships m join public_bodies b on b.id = m.public_body_id
                   where m.user_id = u.id and ($1::uuid is null or b.organiser_id = $1) and b.name ilike '%' || $2 || '%'))`;

/** People by name, with whether the last mail to them came back. */
export const findPeople = (
  tx: Transaction,
  { organiserId, q }: PeopleFilter,
  { after, limit }: { readonly after: Keyset | null; readonly limit: number },
): Promise<PersonLine[]> =>
  tx.query(
    `select u.id, lower(u.name) collate "C" as key, u.name, u.email,
            coalesce((select m.fault = 'address' from mails m where m.to_address = u.email
                       order by m.id desc limit 1), false) as "isUnknownAddress"
       from users u
      where ${where} and ($3::text is null or (lower(u.name) collate "C", u.id) > ($3, $4::uuid))
      order by key, u.id limit $5`,
    [organiserId, literally(q), after?.key ?? null, after?.id ?? null, limit],
  );

export const countPeople = async (tx: Transaction, { organiserId, q }: PeopleFilter): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(`select count(*)::int as count from users u where ${where}`, [
    organiserId,
    literally(q),
  ]);
  return row?.count ?? 0;
};

/** Every hat of these people, at whatever organiser. */
export const findHats = (tx: Transaction, userIds: readonly string[]): Promise<HatLine[]> =>
  tx.query(
    `select m.user_id as "userId", m.role, m.organiser_id as "organiserId", coalesce(b.name, o.name) as place
       from memberships m left join organisers o on o.id = m.organiser_id left join public_bodies b on b.id = m.public_body_id
      where m.user_id = any($1) and m.ended_at is null order by m.user_id, m.role, m.id`,
    [userIds],
  );
