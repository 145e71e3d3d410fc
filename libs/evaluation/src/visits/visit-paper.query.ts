import type { Letterhead, SignedPiece, Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';
import type { FoundValue } from '../inspections/inspection-views';
import { findInspection, findPieces, findValues, pieceKind } from '../inspections/inspections.query';
import { loadInstrument } from '../instruments/load-instrument';
import type { StageCorrectionView } from '../stage-corrections/stage-corrections.query';
import type { VisitSignatureView } from './visit-signature-views';
import { findVisit } from './visit-signatures.query';

/** One photograph, file or link beside an item. */
export interface VisitProof {
  readonly itemCode: string;
  /** Name of the file, or the link. */
  readonly what: string;
  readonly kind: SignedPiece['kind'];
  /** Of what is kept of a file; null for a link. */
  readonly sha256: string | null;
  /** Of what was sent of it, which is what was signed; null where that was not noted yet. */
  readonly sentSha256: string | null;
  readonly mediaType: string | null;
}

/** Everything that stands on the minutes of a visit. */
export interface VisitPaper {
  readonly inspectionId: string;
  readonly letterhead: Letterhead;
  readonly organiserName: string;
  readonly timeZone: string;
  readonly periodTitle: string;
  readonly stageLabel: string;
  readonly bodyName: string;
  readonly bodyKind: string;
  readonly categoryLabel: string;
  /** Who was given the visit, and everybody else who wrote down what was found. */
  readonly assessors: readonly string[];
  readonly instrument: Instrument;
  readonly found: Readonly<Record<string, FoundValue>>;
  readonly proofs: readonly VisitProof[];
  readonly signatures: readonly VisitSignatureView[];
  readonly hasMinutes: boolean;
  /** Times that the visit was given back after it had ended: this paper stands for the ones before. */
  readonly corrections: readonly StageCorrectionView[];
}

/** Null where there is no such visit, or it is not finished. */
export const findVisitPaper = async (tx: Transaction, inspectionId: string): Promise<VisitPaper | null> => {
  const line = await findInspection(tx, inspectionId);
  if (line?.outcome !== 'done') return null;
  const instrument = await loadInstrument(tx, line.instrumentSha256);
  if (instrument.purpose !== 'visit') return null;
  const found = await findValues(tx, inspectionId);
  const { stageLabel, name: bodyName, kind: bodyKind, categoryLabel } = line;
  return {
    ...(await findHead(tx, line.periodId)),
    inspectionId,
    ...{ stageLabel, bodyName, bodyKind, categoryLabel, instrument, found, corrections: line.corrections },
    assessors: await findAssessors(tx, inspectionId),
    proofs: await findProofs(tx, inspectionId),
    ...(await findVisit(tx, inspectionId, { found, evidence: await findPieces(tx, inspectionId) })),
  };
};

type Head = Pick<VisitPaper, 'letterhead' | 'organiserName' | 'timeZone' | 'periodTitle'>;

const findHead = async (tx: Transaction, periodId: string): Promise<Head> => {
  const [head] = await tx.query<[Head]>(
    `select o.letterhead, o.name as "organiserName", o.time_zone as "timeZone", p.title as "periodTitle"
       from periods p join organisers o on o.id = p.organiser_id where p.id = $1`,
    [periodId],
  );
  return head;
};

const findAssessors = async (tx: Transaction, inspectionId: string): Promise<readonly string[]> => {
  const rows = await tx.query<{ name: string }[]>(
    `select u.name from users u join inspections n on n.id = $1
      where u.id = n.assessor_id or exists (select 1 from inspection_values v where v.inspection_id = n.id and v.saved_by = u.id)
      order by u.id is distinct from n.assessor_id, u.name, u.id`,
    [inspectionId],
  );
  return rows.map(({ name }) => name);
};

const findProofs = (tx: Transaction, inspectionId: string): Promise<VisitProof[]> =>
  tx.query<VisitProof[]>(
    `select e.item_code as "itemCode", coalesce(e.file_name, e.url) as what, ${pieceKind} as kind, e.file_sha256 as sha256,
            e.sent_sha256 as "sentSha256", f.media_type as "mediaType"
       from inspection_evidence e left join evidence_files f on f.sha256 = e.file_sha256
      where e.inspection_id = $1 and e.removed_at is null order by e.item_code, e.id`,
    [inspectionId],
  );
