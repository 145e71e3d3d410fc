import { audit, problem, type Actor } from '@app/access';
import {
  newId,
  transaction,
  type SignatureStrokes,
  type SignedPiece,
  type SigningWay,
  type Transaction,
  type VisitParty,
} from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { detailOf } from '../inspections/inspection-detail';
import type { InspectionDetail } from '../inspections/inspection-views';
import { findPieces, findValues } from '../inspections/inspections.query';
import { openInspection } from '../inspections/load-inspection';
import { hashOfSigned, isSignedContent, itemsApart, signedPieces } from './signed-content';
import { readStrokes } from './strokes';

export interface SignVisit {
  /** Made by the device that signed: sent twice it is one signature. */
  readonly key: string;
  readonly party: VisitParty;
  readonly way: SigningWay;
  readonly name: string;
  readonly position?: string | null;
  readonly strokes?: unknown;
  readonly reason?: string | null;
  /** By the device's clock, ISO 8601. */
  readonly signedAt: string;
  /** What was on the screen when it was signed. */
  readonly content: unknown;
  /** Photographs, files and links that were on the screen; a device that says nothing of them had none. */
  readonly evidence?: readonly SignedPiece[];
}

/** Signatures that one visit may gather; the checklist may change, and each change voids two. */
const MOST_SIGNATURES = 100;

/** Both parties sign what was found at a visit; whatever changes afterwards voids it. */
@Injectable()
export class VisitSignaturesService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps a signature under what stands now. Throws `visit.notOne`, `visit.changed` where something else was signed,
   * `visit.evidenceChanged` where other pieces were, `visit.strokes`, `visit.tooMany`, and as `openInspection`.
   */
  async sign(actor: Actor, id: string, input: SignVisit): Promise<InspectionDetail> {
    return transaction(this.dataSource, async (tx) => {
      const { line, instrument } = await openInspection(tx, actor, id);
      if (instrument.purpose !== 'visit') throw problem.visitNotOne();
      if (!(await isKnown(tx, id, input.key))) {
        const evidence = signedPieces(await findPieces(tx, id));
        const contentSha256 = hashOfSigned(id, { found: await findValues(tx, id), evidence });
        if (!isSignedContent(input.content) || contentSha256 !== hashOfSigned(id, { found: input.content, evidence }))
          throw problem.visitChanged();
        const itemCodes = itemsApart(evidence, input.evidence ?? []);
        if (itemCodes.length > 0) throw problem.visitEvidenceChanged({ itemCodes });
        await keep(tx, actor, id, { ...input, evidence, contentSha256 });
        await audit(tx, actor, 'visit.signed', { inspectionId: id, party: input.party, way: input.way, contentSha256 });
      }
      return detailOf(tx, actor, line);
    });
  }
}

const isKnown = async (tx: Transaction, id: string, key: string): Promise<boolean> =>
  (await tx.query<unknown[]>('select 1 from visit_signatures where inspection_id = $1 and key = $2', [id, key]))
    .length > 0;

const keep = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  input: Required<Pick<SignVisit, 'evidence'>> & SignVisit & { readonly contentSha256: string },
): Promise<void> => {
  const drawn = drawnOf(input);
  await requireRoom(tx, id);
  // A phone whose clock is wrong signs neither before the visit was given out nor after now.
  await tx.query(
    `insert into visit_signatures (id, inspection_id, key, party, way, name, position, strokes, reason, content_sha256, evidence, signed_at, saved_by)
     select $1, n.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, greatest(least($12::timestamptz, clock_timestamp()), n.created_at), $13
       from inspections n where n.id = $2`,
    [
      newId(),
      id,
      input.key,
      input.party,
      input.way,
      input.name.trim(),
      textOf(input.position),
      drawn && JSON.stringify(drawn),
      input.way === 'refused' ? textOf(input.reason) : null,
      input.contentSha256,
      JSON.stringify(input.evidence),
      input.signedAt,
      actor.userId,
    ],
  );
};

const textOf = (text: string | null | undefined): string | null => text?.trim() || null;

const drawnOf = ({ way, strokes }: SignVisit): SignatureStrokes | null => {
  if (way !== 'drawn') return null;
  const drawn = readStrokes(strokes);
  if (!drawn) throw problem.visitStrokes();
  return drawn;
};

const requireRoom = async (tx: Transaction, id: string): Promise<void> => {
  const [count] = await tx.query<{ all: number }[]>(
    'select count(*)::int as all from visit_signatures where inspection_id = $1',
    [id],
  );
  if ((count?.all ?? 0) >= MOST_SIGNATURES) throw problem.visitTooMany({ most: MOST_SIGNATURES });
};
