/** Two readings of the same items, and who the jurors of a period are. */
import type { Transaction } from '@app/database';
import { jurorCodes } from '../results/period-document';
import type { ReadingPair } from './compare-readings';

/** The latest first and second verdict of each item, where a second reading of the body was begun. */
const pairsSql = `
  with latest as (
    select distinct on (v.assessment_id, v.item_code, v.round) v.assessment_id, v.item_code, v.round, v.value
      from verdicts v join assessments a on a.id = v.assessment_id
     where a.period_id = $1 and a.state <> 'withdrawn' and v.round in ('first','second','adjudicated')
       and exists (select 1 from verdicts s where s.assessment_id = v.assessment_id and s.round = 'second')
       and not exists (select 1 from second_readings w where w.assessment_id = v.assessment_id and w.waived_at is not null)
     order by v.assessment_id, v.item_code, v.round, v.revision desc)
  select b.code as "subjectId", a.instrument_code as "instrumentCode", f.item_code as "itemCode", f.value as first,
         s.assessment_id is not null as "hasSecond", s.value as second, j.assessment_id is not null as adjudicated
    from latest f join assessments a on a.id = f.assessment_id join public_bodies b on b.id = a.public_body_id
    left join latest s on s.assessment_id = f.assessment_id and s.item_code = f.item_code and s.round = 'second'
    left join latest j on j.assessment_id = f.assessment_id and j.item_code = f.item_code and j.round = 'adjudicated'
   where f.round = 'first' order by b.code, f.item_code`;

export const findReadingPairs = (tx: Transaction, periodId: string): Promise<ReadingPair[]> =>
  tx.query<ReadingPair[]>(pairsSql, [periodId]);

/** Names by the codes that stand for jurors in documents. For eyes inside only: no open document names anybody. */
export const findJurorNames = async (tx: Transaction, periodId: string): Promise<ReadonlyMap<string, string>> => {
  const jurors = await tx.query<{ userId: string; name: string }[]>(
    `select distinct u.id as "userId", u.name from presentation_jurors j join presentations p on p.id = j.presentation_id
       join users u on u.id = j.user_id where p.period_id = $1`,
    [periodId],
  );
  const codes = jurorCodes(jurors);
  return new Map(jurors.map(({ userId, name }) => [codes.get(userId) ?? userId, name]));
};
