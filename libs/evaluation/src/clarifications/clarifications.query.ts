import { problem } from '@app/access';
import { instant, type Transaction } from '@app/database';

export interface ClarificationView {
  readonly id: string;
  readonly assessmentId: string;
  readonly bodyName: string;
  readonly itemCode: string;
  readonly text: string;
  /** Name of the verifier; to the body, only that it was one. */
  readonly askedBy: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

const rowsSql = ({ asker, more = '' }: { readonly asker: string; readonly more?: string }): string => `
  select c.id, c.assessment_id as "assessmentId", b.name as "bodyName", c.item_code as "itemCode", c.text, ${asker} as "askedBy",
         ${instant('c.asked_at')} as "askedAt", c.answer, w.name as "answeredBy", ${instant('c.answered_at')} as "answeredAt"${more}
    from clarifications c join users u on u.id = c.asked_by left join users w on w.id = c.answered_by
    join assessments a on a.id = c.assessment_id join public_bodies b on b.id = a.public_body_id`;

export const findClarifications = (
  tx: Transaction,
  assessmentId: string,
  named: boolean,
): Promise<readonly ClarificationView[]> =>
  tx.query<ClarificationView[]>(
    `${rowsSql({ asker: `case when $2 then u.name else 'Verifikator' end` })} where c.assessment_id = $1 order by c.id`,
    [assessmentId, named],
  );

/** What one person asked of bodies that are still theirs, while it is judged. */
export const findMine = (
  tx: Transaction,
  userId: string,
  organiserId: string,
): Promise<readonly (ClarificationView & { readonly publicBodyId: string })[]> =>
  tx.query<(ClarificationView & { publicBodyId: string })[]>(
    `${rowsSql({ asker: 'u.name', more: ', b.id as "publicBodyId"' })} join periods p on p.id = a.period_id
      where c.asked_by = $1 and p.organiser_id = $2 and p.state = 'open' and a.state in ('submitted','verifying','returned')
        and exists (select 1 from assignments s where s.assessment_id = a.id and s.user_id = $1)
      order by c.answered_at desc nulls last, c.asked_at, c.id limit 500`,
    [userId, organiserId],
  );

export const holdClarification = async (
  tx: Transaction,
  id: string,
): Promise<{
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly askedBy: string;
  readonly answeredAt: Date | null;
}> => {
  const [found] = await tx.query<
    { assessmentId: string; itemCode: string; askedBy: string; answeredAt: Date | null }[]
  >(
    `select assessment_id as "assessmentId", item_code as "itemCode", asked_by as "askedBy", answered_at as "answeredAt"
       from clarifications where id = $1 for update`,
    [id],
  );
  if (!found) throw problem.notFound();
  return found;
};
