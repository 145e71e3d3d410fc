import { audit, problem, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { HALF_FILES, STORAGE } from '@app/office';
import type { HalfFiles, Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkEvidenceUrl } from '../evidence/check-evidence-url';
import type { EvidenceFileView } from '../evidence/evidence.service';
import { EVIDENCE_MAX_BYTES, typeOfName } from '../evidence/evidence-type';
import { hashesOf, insertFile } from '../evidence/keep-evidence';
import { receiveFile, type ArrivingFile } from '../evidence/receive-file';
import type { InspectionPiece } from './inspection-views';
import { findPieces } from './inspections.query';
import { loadInspection, openInspection, requireItem } from './load-inspection';

/** Pieces that one inspection may have; its instrument has a few dozen items. */
const MOST_PIECES = 200;

/** What proves what an assessor found: links, photographs, documents, beside their items. */
@Injectable()
export class InspectionEvidenceService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(HALF_FILES) private readonly halfFiles: HalfFiles,
  ) {}

  /** Puts a link beside an item. Throws `evidence.url`, `inspection.tooMuch`, `item.unknown`, and as `openInspection`. */
  async addLink(
    actor: Actor,
    id: string,
    { itemCode, url }: { readonly itemCode: string; readonly url: string },
  ): Promise<readonly InspectionPiece[]> {
    const errors = checkEvidenceUrl(url);
    if (errors.length > 0) throw problem.evidenceUrl({ errors });
    return transaction(this.dataSource, (tx) => add(tx, actor, { id, itemCode }, { url }));
  }

  /**
   * Puts a file beside an item; no transaction is open while bytes arrive. Sent again with the same key it is one piece.
   * Throws `evidence.*` and as {@link addLink}.
   */
  async addFile(
    actor: Actor,
    id: string,
    { itemCode, key }: PiecePlace,
    input: ArrivingFile,
  ): Promise<readonly InspectionPiece[]> {
    await transaction(this.dataSource, async (tx) => requireItem(await openInspection(tx, actor, id), itemCode));
    if (!typeOfName(input.fileName)) throw problem.evidenceTypeRefused();
    const file = await receiveFile({ storage: this.storage, halfFiles: this.halfFiles }, input, EVIDENCE_MAX_BYTES);
    return transaction(this.dataSource, async (tx) => {
      await insertFile(tx, file);
      const piece = { ...hashesOf(file), fileName: input.fileName, ...(key ? { key } : {}) };
      return add(tx, actor, { id, itemCode }, piece);
    });
  }

  /** Takes a piece back while the inspection is open. Throws `evidence.unknown`. */
  async remove(actor: Actor, id: string, pieceId: string): Promise<readonly InspectionPiece[]> {
    return transaction(this.dataSource, async (tx) => {
      await openInspection(tx, actor, id);
      const [removed] = await tx.query<[{ itemCode: string }[]]>(
        `update inspection_evidence set removed_at = now() where id = $1 and inspection_id = $2 and removed_at is null
         returning item_code as "itemCode"`,
        [pieceId, id],
      );
      if (!removed[0]) throw problem.evidenceUnknown();
      await audit(tx, actor, 'inspection.evidenceRemoved', { inspectionId: id, pieceId, ...removed[0] });
      return findPieces(tx, id);
    });
  }

  /** The bytes of a piece, to whoever may read the inspection. Throws `evidence.unknown`. */
  async open(actor: Actor, id: string, pieceId: string): Promise<EvidenceFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      await loadInspection(tx, actor, id);
      const [found] = await tx.query<Omit<EvidenceFileView, 'content'>[]>(
        `select e.file_name as name, f.media_type as "mediaType", f.size_bytes::int as "sizeBytes", f.sha256
           from inspection_evidence e join evidence_files f on f.sha256 = e.file_sha256
          where e.id = $1 and e.inspection_id = $2 and e.removed_at is null`,
        [pieceId, id],
      );
      return found;
    });
    if (!file) throw problem.evidenceUnknown();
    return { ...file, content: await this.storage.read(file.sha256) };
  }
}

interface PiecePlace {
  readonly itemCode: string;
  /** Made by the device. */
  readonly key?: string | null;
}

interface Piece {
  readonly key?: string;
  readonly url?: string;
  readonly fileSha256?: string;
  readonly sentSha256?: string;
  readonly fileName?: string;
}

const add = async (
  tx: Transaction,
  actor: Actor,
  { id, itemCode }: { readonly id: string; readonly itemCode: string },
  piece: Piece,
): Promise<readonly InspectionPiece[]> => {
  requireItem(await openInspection(tx, actor, id), itemCode);
  const pieces = await findPieces(tx, id);
  if (await isKnown(tx, id, piece.key ?? null)) return pieces;
  if (pieces.length >= MOST_PIECES) throw problem.inspectionTooMuch({ most: MOST_PIECES });
  const pieceId = newId();
  await tx.query(
    `insert into inspection_evidence (id, inspection_id, item_code, url, file_sha256, sent_sha256, file_name, created_by, key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      pieceId,
      id,
      itemCode,
      piece.url ?? null,
      piece.fileSha256 ?? null,
      piece.sentSha256 ?? null,
      piece.fileName ?? null,
      actor.userId,
      piece.key ?? null,
    ],
  );
  await audit(tx, actor, 'inspection.evidenceAdded', { inspectionId: id, itemCode, pieceId });
  return findPieces(tx, id);
};

/** Also where it was taken back since: what arrives late does not come back. */
const isKnown = async (tx: Transaction, id: string, key: string | null): Promise<boolean> =>
  key !== null &&
  (await tx.query<unknown[]>('select 1 from inspection_evidence where inspection_id = $1 and key = $2', [id, key]))
    .length > 0;
