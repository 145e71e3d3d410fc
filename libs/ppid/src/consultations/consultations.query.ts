import { instant, type Keyset, literally, type Transaction } from '@app/database';
import type { ConsultationCard } from './consultation-views';

export const consultationFilters = ['waiting', 'mine', 'booked', 'answered', 'closed'] as const;
export type ConsultationFilter = (typeof consultationFilters)[number];

export const consultationSorts = ['waiting', 'latest'] as const;
export type ConsultationSort = (typeof consultationSorts)[number];

export interface SoughtConsultations {
  readonly organiserId: string;
  /** Those that lie or lay on this body's desk, or that it asks; null: all. */
  readonly publicBodyId: string | null;
  readonly userId: string;
  readonly filter: ConsultationFilter | null;
  readonly q: string;
}

const hasSlot = 'exists (select 1 from clinic_slots s where s.consultation_id = c.id and s.ends_at > now())';

const conditions: Readonly<Record<ConsultationFilter, string>> = {
  waiting: `c.state = 'waiting'`,
  mine: `c.assignee_id = $3 and c.state <> 'closed'`,
  booked: hasSlot,
  answered: `c.state = 'answered'`,
  closed: `c.state = 'closed'`,
};

const where = (filter: ConsultationFilter | null): string => `
  c.organiser_id = $1
  and ($2::uuid is null or c.public_body_id = $2 or c.asker_body_id = $2 or exists (
    select 1 from consultation_messages m where m.consultation_id = c.id and m.public_body_id = $2))
  and $3::uuid is not null
  and ($4 = '' or c.number ilike '%' || $4 || '%' or c.asker_name ilike '%' || $4 || '%' or c.question ilike '%' || $4 || '%')
  and ${filter ? conditions[filter] : 'true'}`;

const valuesOf = ({ organiserId, publicBodyId, userId, q }: SoughtConsultations): unknown[] => [
  organiserId,
  publicBodyId,
  userId,
  literally(q.trim()),
];

/** A page: whoever waits longest first, then the rest by their asking; or the latest asked first. */
export const findConsultations = (
  tx: Transaction,
  sought: SoughtConsultations,
  page: { readonly sort: ConsultationSort; readonly after: Keyset | null; readonly limit: number },
): Promise<(ConsultationCard & { readonly key: string })[]> => {
  const [sign, order] = page.sort === 'waiting' ? ['>', 'asc'] : ['<', 'desc'];
  const key = page.sort === 'waiting' ? `coalesce(c.waiting_since, 'infinity'::timestamptz)` : 'c.asked_at';
  return tx.query(
    `select c.id, c.number, c.channel, c.topic, c.asker_name as "askerName", left(c.question, 300) as question,
            coalesce(b.name, 'PPID Utama') as "deskName", u.name as "assigneeName", c.state,
            ${instant('c.asked_at')} as "askedAt", ${instant('c.waiting_since')} as "waitingSince",
            (select ${instant('s.starts_at')} from clinic_slots s where s.consultation_id = c.id) as "slotStartsAt",
            c.rating, ${key}::text as key
       from consultations c left join public_bodies b on b.id = c.public_body_id
       left join users u on u.id = c.assignee_id
      where ${where(sought.filter)} and ($5::timestamptz is null or (${key}, c.id) ${sign} ($5::timestamptz, $6::uuid))
      order by ${key} ${order}, c.id ${order} limit $7`,
    [...valuesOf(sought), page.after?.key ?? null, page.after?.id ?? null, page.limit],
  );
};

/** How many there are under each filter, whatever filter is chosen. */
export const countConsultations = async (
  tx: Transaction,
  sought: SoughtConsultations,
): Promise<Readonly<Record<ConsultationFilter, number>> & { readonly all: number }> => {
  const counts = consultationFilters.map(
    (filter) => `count(*) filter (where ${conditions[filter]})::int as "${filter}"`,
  );
  const [row] = await tx.query<(Record<ConsultationFilter, number> & { all: number })[]>(
    `select count(*)::int as "all", ${counts.join(', ')} from consultations c where ${where(null)}`,
    valuesOf(sought),
  );
  return row ?? { all: 0, waiting: 0, mine: 0, booked: 0, answered: 0, closed: 0 };
};
