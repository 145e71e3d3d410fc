import { instant, type Transaction } from '@app/database';
import { own, type Text } from '@app/instrument';

/** A correction of a questionnaire as the public reads it. */
export interface PublicCorrection {
  readonly code: string;
  /** Of the questionnaire as it stands in the published documents. */
  readonly title: Text;
  readonly version: number;
  readonly reason: string;
  readonly at: string;
}

const correctionsSql = `
  select code, version, reason, ${instant('made_at')} as at
    from period_instruments where period_id = $1 and version > 1 order by made_at desc, code`;

/** The corrections of a period, the latest first; who made them stays inside. */
export const findPublicCorrections = async (
  tx: Transaction,
  periodId: string,
  titles: Readonly<Record<string, Text>>,
): Promise<readonly PublicCorrection[]> => {
  const rows = await tx.query<Omit<PublicCorrection, 'title'>[]>(correctionsSql, [periodId]);
  return rows.map((row) => ({ ...row, title: own(titles, row.code) ?? { id: row.code } }));
};
