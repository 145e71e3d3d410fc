import { instant, type Transaction } from '@app/database';
import type { FoundValue, InspectionPiece } from '../inspections/inspection-views';
import { editionOf } from '../stage-corrections/stage-corrections.query';
import { hashOfSigned, signedPieces } from './signed-content';
import type { VisitSignatureView, VisitStanding } from './visit-signature-views';

/** What stands at a visit now, which a signature is held against. */
interface Standing {
  readonly found: Readonly<Record<string, FoundValue>>;
  readonly evidence: readonly InspectionPiece[];
}

/** The newest signature of each party, the assessor's first, and whether it still stands under what was found. */
export const findSignatures = async (
  tx: Transaction,
  inspectionId: string,
  { found, evidence }: Standing,
): Promise<readonly VisitSignatureView[]> => {
  const rows = await tx.query<Omit<VisitSignatureView, 'isVoid'>[]>(
    `select distinct on (party) party, way, name, position, strokes, reason, content_sha256 as "contentSha256", evidence,
            ${instant('signed_at')} as "signedAt"
       from visit_signatures where inspection_id = $1 order by party, saved_at desc, id desc`,
    [inspectionId],
  );
  const pieces = signedPieces(evidence);
  return rows.map((row) => {
    const now = hashOfSigned(inspectionId, { found, evidence: row.evidence && pieces });
    return { ...row, isVoid: row.contentSha256 !== now };
  });
};

/** The minutes that newer ones took the place of, or will, oldest first, as JSON. */
export const earlierMinutesOf = (inspectionId: string): string => `
  coalesce((select json_agg(json_build_object('edition', e.edition, 'madeAt', ${instant('e.made_at')}) order by e.edition)
              from visit_minutes e where e.inspection_id = ${inspectionId} and e.edition < ${editionOf(inspectionId)}), '[]')`;

/** Signatures and minutes of a visit. */
export const findVisit = async (tx: Transaction, inspectionId: string, now: Standing): Promise<VisitStanding> => {
  const [minutes] = await tx.query<[Omit<VisitStanding, 'signatures'>]>(
    `select exists (select 1 from visit_minutes where inspection_id = $1 and edition = ${editionOf('$1')}) as "hasMinutes",
            ${earlierMinutesOf('$1')} as "earlierMinutes"`,
    [inspectionId],
  );
  return { signatures: await findSignatures(tx, inspectionId, now), ...minutes };
};
