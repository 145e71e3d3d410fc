import type { Transaction } from '@app/database';

interface DeskPlace {
  readonly organiserId: string;
  readonly publicBodyId: string | null;
}

/**
 * Who serves at a body's desk in that role. At the lead PPID's, where there is no body, it is the lead PPIDs either way:
 * they write down what their own superior decides.
 */
const findAt = async (
  tx: Transaction,
  { organiserId, publicBodyId }: DeskPlace,
  role: 'unitPpid' | 'superior',
): Promise<string[]> => {
  const rows = await tx.query<{ userId: string }[]>(
    `select distinct user_id as "userId" from memberships
      where organiser_id = $1 and ended_at is null
        and case when $2::uuid is null then role = 'leadPpid' else role = $3 and public_body_id = $2 end`,
    [organiserId, publicBodyId, role],
  );
  return rows.map(({ userId }) => userId);
};

/** Who serves at a desk. */
export const findDeskPeople = (tx: Transaction, desk: DeskPlace): Promise<string[]> => findAt(tx, desk, 'unitPpid');

/** Who decides objections to what a desk did. */
export const findSuperiors = (tx: Transaction, desk: DeskPlace): Promise<string[]> => findAt(tx, desk, 'superior');
