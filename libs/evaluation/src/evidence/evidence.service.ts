import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import type { EvidenceKind } from '@app/instrument';
import { HALF_FILES, STORAGE } from '@app/office';
import type { HalfFiles, Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceView } from '../assessments/assessment-form';
import { requireHandedPiece } from '../assessments/as-given-back.query';
import { findEvidenceByIds } from '../assessments/form.query';
import { loadAssessment } from '../assessments/load-assessment';
import { requireFilling } from '../assessments/require-filling';
import { LinkChecksService } from '../link-checks/link-checks.service';
import { checkEvidenceUrl } from './check-evidence-url';
import { loadLimits, mostBytes, requireQuota } from './evidence-limits.query';
import { EVIDENCE_MAX_BYTES, fitsKind, typeOfName } from './evidence-type';
import { hashesOf, insertEvidence, insertFile } from './keep-evidence';
import { openForEvidence } from './open-for-evidence';
import { receiveFile, type ArrivingFile } from './receive-file';
import { findSameLinks } from './same-links.query';

/** Where a piece belongs, and what the body says about it. */
export interface EvidencePlace {
  readonly itemCode: string;
  readonly kind: EvidenceKind;
  readonly page?: number | null;
  readonly note?: string | null;
}

export type LinkInput = Omit<EvidencePlace, 'kind'> & { readonly kind?: EvidenceKind; readonly url: string };

export interface FileInput extends EvidencePlace, ArrivingFile {}

/** Stored bytes with what to call them. */
export interface EvidenceFileView {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Awaited<ReturnType<Storage['read']>>;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly linkChecks: LinkChecksService,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(HALF_FILES) private readonly halfFiles: HalfFiles,
  ) {}

  /** Adds one link. Throws `evidence.url`, `evidence.kind`, `item.unknown`, `assessment.locked`, `period.closed`. */
  async addLink(actor: Actor, assessmentId: string, input: LinkInput): Promise<EvidenceView> {
    const [added] = await this.addLinks(actor, assessmentId, [input]);
    if (!added) throw new RangeError('one link in, none out');
    return added;
  }

  /** Adds all of them or none; one that stands there already, of the same kind and page, is not added again. */
  async addLinks(actor: Actor, assessmentId: string, inputs: readonly LinkInput[]): Promise<EvidenceView[]> {
    return transaction(this.dataSource, (tx) => this.addLinksIn(tx, actor, assessmentId, inputs));
  }

  /** The same inside the caller's own transaction. */
  async addLinksIn(
    tx: Transaction,
    actor: Actor,
    assessmentId: string,
    inputs: readonly LinkInput[],
  ): Promise<EvidenceView[]> {
    for (const { itemCode, kind = 'link', url } of inputs) {
      const errors = checkEvidenceUrl(url);
      if (errors.length > 0) throw problem.evidenceUrl({ errors });
      if (kind === 'file') throw problem.evidenceKind({ itemCode, kind });
    }
    const assessment = await openForEvidence(tx, actor, { assessmentId, places: inputs, begins: false, lock: true });
    const given = inputs.map((input) => ({ ...input, kind: input.kind ?? 'link', id: newId() }));
    const known = await findSameLinks(tx, assessmentId, given);
    const rows = given.filter(({ id }) => !known.has(id));
    const ids = given.map(({ id }) => known.get(id) ?? id);
    if (rows.length === 0) return findEvidenceByIds(tx, ids);
    await insertEvidence(tx, { assessmentId, userId: actor.userId }, rows);
    const items = [...new Set(rows.map(({ itemCode }) => itemCode))].join(',');
    const count = rows.length;
    await audit(tx, actor, 'evidence.added', { assessmentId, bodyCode: assessment.bodyCode, items, count });
    await this.linkChecks.queue(
      tx,
      rows.map(({ id }) => id),
    );
    return findEvidenceByIds(tx, ids);
  }

  /**
   * Takes in one file, streamed: no transaction is open while bytes arrive. Throws `evidence.tooLarge`,
   * `evidence.typeRefused`, `evidence.mislabelled`, and as {@link addLink}.
   */
  async addFile(actor: Actor, assessmentId: string, input: FileInput): Promise<EvidenceView> {
    const places = [input];
    const limits = await transaction(this.dataSource, async (tx) => {
      await openForEvidence(tx, actor, { assessmentId, places, begins: true, lock: false });
      return loadLimits(tx, assessmentId);
    });
    const mediaType = typeOfName(input.fileName);
    if (!mediaType) throw problem.evidenceTypeRefused();
    if (!fitsKind(input.kind, mediaType)) throw problem.evidenceKind({ itemCode: input.itemCode, kind: input.kind });
    const file = await receiveFile(
      { storage: this.storage, halfFiles: this.halfFiles },
      input,
      Math.min(EVIDENCE_MAX_BYTES, mostBytes(limits, mediaType)),
    );
    return transaction(this.dataSource, async (tx) => {
      const { bodyCode } = await openForEvidence(tx, actor, { assessmentId, places, begins: false, lock: true });
      await insertFile(tx, file);
      const id = newId();
      const { itemCode, kind, page, note, fileName } = input;
      const row = { id, itemCode, kind, page: page ?? null, note: note ?? null, fileName, ...hashesOf(file) };
      await insertEvidence(tx, { assessmentId, userId: actor.userId }, [row]);
      requireQuota(await loadLimits(tx, assessmentId), 0);
      await audit(tx, actor, 'evidence.added', {
        assessmentId,
        bodyCode,
        items: itemCode,
        count: 1,
        sha256: file.sha256,
      });
      const [added] = await findEvidenceByIds(tx, [id]);
      if (!added) throw new RangeError('one file in, none out');
      return added;
    });
  }

  /** Takes a piece away; it stays on record. Throws `evidence.unknown`. */
  async remove(actor: Actor, id: string): Promise<void> {
    requireMay(actor, 'evidence.write');
    await transaction(this.dataSource, async (tx) => {
      const { assessmentId, itemCode } = await loadPlace(tx, id);
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.write', lock: true });
      requireFilling(assessment, [itemCode]);
      await tx.query('update evidence set removed_at = now(), removed_by = $2 where id = $1', [id, actor.userId]);
      await audit(tx, actor, 'evidence.removed', {
        assessmentId,
        bodyCode: assessment.bodyCode,
        items: itemCode,
        evidenceId: id,
      });
    });
  }

  /**
   * The bytes of one piece, to whoever may look at the evidence; a piece that a receipt names can be opened for as long as the
   * receipt stands, though a repair took it away. Throws `evidence.unknown`.
   */
  async openFile(actor: Actor, id: string): Promise<EvidenceFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      const [piece] = await tx.query<{ assessmentId: string }[]>(
        'select assessment_id as "assessmentId" from evidence where id = $1',
        [id],
      );
      if (!piece) throw problem.evidenceUnknown();
      const assessment = await loadAssessment(tx, actor, piece.assessmentId, { action: 'evidence.read' });
      await requireHandedPiece(tx, actor, assessment, id);
      return findOpenable(tx, id);
    });
    if (!file) throw problem.evidenceUnknown();
    return { ...file, content: await this.storage.read(file.sha256) };
  }
}

type OpenableFile = Omit<EvidenceFileView, 'content'>;

/** The file of a piece that stands, or that was handed in. */
const findOpenable = async (tx: Transaction, id: string): Promise<OpenableFile | null> => {
  const [found] = await tx.query<OpenableFile[]>(
    `select e.file_name as name, f.media_type as "mediaType", f.size_bytes as "sizeBytes", f.sha256
       from evidence e join evidence_files f on f.sha256 = e.file_sha256
      where e.id = $1 and (e.removed_at is null or exists (
              select 1 from submissions s where s.assessment_id = e.assessment_id and s.submitted_at >= e.created_at
                 and s.submitted_at <= e.removed_at
                 and s.content->'evidence' @> jsonb_build_array(jsonb_build_object('item', e.item_code, 'sha256', e.file_sha256))))`,
    [id],
  );
  return found ?? null;
};

const loadPlace = async (tx: Transaction, id: string): Promise<{ assessmentId: string; itemCode: string }> => {
  const [found] = await tx.query<{ assessmentId: string; itemCode: string }[]>(
    'select assessment_id as "assessmentId", item_code as "itemCode" from evidence where id = $1 and removed_at is null',
    [id],
  );
  if (!found) throw problem.evidenceUnknown();
  return found;
};
