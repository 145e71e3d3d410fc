import type { Transaction } from '@app/database';
import { applicableItems, type Instrument } from '@app/instrument';
import { loadInstruments } from '../instruments/load-instrument';
import { itemsInShare, shareUnits, type Share, type ShareBy } from './item-share';
import { tiesColumns } from './ties.query';
import type { AssignableAssessment, AssignableVerifier } from './balance-assignments';
import type { SharePiece } from './balance-shares';

const verifiersSql = `
  select u.id as "userId", u.name,
         ${tiesColumns.trim()},
         coalesce((select json_build_object('maxItems', l.max_items, 'kinds', l.kinds, 'regions', l.regions, 'languages', l.languages) from verifier_limits l
                    where l.user_id = u.id and l.period_id = $1), '{"maxItems":null,"kinds":null,"regions":null,"languages":null}') as limits,
         coalesce((select json_agg(json_build_object('instrumentCode', a.instrument_code, 'bodyKind', b.kind, 'share', s.share))
                     from (select assessment_id, user_id, share from assignments
                            union all select r.assessment_id, r.user_id, r.share from second_readers r
                                      join second_readings x on x.assessment_id = r.assessment_id where x.waived_at is null) s
                     join assessments a on a.id = s.assessment_id join public_bodies b on b.id = a.public_body_id
                    where s.user_id = u.id and a.period_id = $1), '[]') as desk
    from users u
   where u.disabled_at is null
     and exists (select 1 from memberships m where m.user_id = u.id and m.role = 'verifier' and m.organiser_id = $2 and m.ended_at is null)
   order by u.name, u.id`;

const unassignedSql = `
  select a.id as "assessmentId", b.id as "bodyId", b.code as "bodyCode", b.parent_id as "parentId", b.region_code as "regionCode", b.kind as "bodyKind", b.language,
         a.instrument_code as "instrumentCode",
         array(select r.user_id::text from second_readers r where r.assessment_id = a.id
               union select v.verifier_id::text from verdicts v where v.assessment_id = a.id and v.round = 'second') as "barredIds"
    from assessments a join public_bodies b on b.id = a.public_body_id
   where a.period_id = $1 and a.state <> 'withdrawn' and not exists (select 1 from assignments s where s.assessment_id = a.id)
   order by b.code`;

interface Sized {
  readonly instrumentCode: string;
  readonly bodyKind: string;
  /** Absent or null: the whole questionnaire. */
  readonly share?: Share;
}

type Sizes = (assessment: Sized) => number;

/** How many items a questionnaire, or a share of it, puts to a kind of body. */
export const sizesOf = async (tx: Transaction, periodId: string): Promise<Sizes> => {
  const instruments = await loadInstruments(tx, periodId);
  const known = new Map<string, number>();
  return ({ instrumentCode, bodyKind, share = null }) => {
    const key = `${instrumentCode}/${bodyKind}/${share?.join(' ') ?? ''}`;
    const instrument = instruments[instrumentCode];
    const size = known.get(key) ?? (instrument ? sizeOf(instrument, bodyKind, share) : 0);
    known.set(key, size);
    return size;
  };
};

const sizeOf = (instrument: Instrument, bodyKind: string, share: Share): number => {
  const own = itemsInShare(instrument, share);
  return applicableItems(instrument, bodyKind).filter(({ code }) => own.has(code)).length;
};

/** Everybody who may verify for an organiser, with the items already on their desks in this period. */
export const findVerifiers = async (
  tx: Transaction,
  periodId: string,
  organiserId: string,
): Promise<readonly AssignableVerifier[]> => {
  const sizes = await sizesOf(tx, periodId);
  const rows = await tx.query<(Omit<AssignableVerifier, 'load'> & { desk: Sized[] })[]>(verifiersSql, [
    periodId,
    organiserId,
  ]);
  return rows.map(({ desk, ...verifier }) => ({ ...verifier, load: desk.reduce((load, one) => load + sizes(one), 0) }));
};

/** Assessments of a period that nobody verifies yet. */
export const findUnassigned = async (tx: Transaction, periodId: string): Promise<readonly AssignableAssessment[]> => {
  const sizes = await sizesOf(tx, periodId);
  const rows = await tx.query<(Omit<AssignableAssessment, 'items'> & Sized)[]>(unassignedSql, [periodId]);
  return rows.map((row) => ({ ...row, items: sizes(row) }));
};

/** The same, in the parts that their questionnaires fall into; a part that asks a body nothing weighs nothing. */
export const findUnassignedPieces = async (
  tx: Transaction,
  periodId: string,
  by: ShareBy,
): Promise<readonly SharePiece[]> => {
  const instruments = await loadInstruments(tx, periodId);
  const sizes = await sizesOf(tx, periodId);
  const rows = await tx.query<(Omit<AssignableAssessment, 'items'> & Sized)[]>(unassignedSql, [periodId]);
  return rows.flatMap((row) => {
    const instrument = instruments[row.instrumentCode];
    const units = instrument ? shareUnits(instrument, by) : [];
    return units.map(({ code }) => ({ ...row, codes: [code], items: sizes({ ...row, share: [code] }) }));
  });
};

/** Everybody who may sit on an organiser's panels, with the presentations they have in this period. */
export const findJurors = (
  tx: Transaction,
  periodId: string,
  organiserId: string,
): Promise<{ id: string; name: string; load: number }[]> =>
  tx.query(
    `select u.id, u.name,
            (select count(*)::int from presentation_jurors j join presentations r on r.id = j.presentation_id
              where j.user_id = u.id and r.period_id = $1 and j.recused_reason is null) as load
       from users u
      where u.disabled_at is null
        and exists (select 1 from memberships m where m.user_id = u.id and m.role = 'juror' and m.organiser_id = $2 and m.ended_at is null)
      order by u.name, u.id`,
    [periodId, organiserId],
  );
