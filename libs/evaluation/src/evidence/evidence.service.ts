import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import type { EvidenceKind } from '@app/instrument';
import { FileTooLarge, sniffFile, type Storage, type StoredFile } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceView } from '../assessments/assessment-form';
import { findEvidenceByIds } from '../assessments/form.query';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { requireBeginning, requireFilling } from '../assessments/require-filling';
import { STORAGE } from '../edges.module';
import { checkEvidenceUrl } from './check-evidence-url';
import { EVIDENCE_MAX_BYTES, fitsKind, refusalOf, typeOfName } from './evidence-type';

/** Where a piece belongs, and what the body says about it. */
export interface EvidencePlace {
  readonly itemCode: string;
  readonly kind: EvidenceKind;
  readonly page?: number | null;
  readonly note?: string | null;
}

export type LinkInput = Omit<EvidencePlace, 'kind'> & { readonly kind?: EvidenceKind; readonly url: string };

export interface FileInput extends EvidencePlace {
  readonly fileName: string;
  readonly declaredType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Stored bytes with what to call them. */
export interface EvidenceFileView {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Awaited<ReturnType<Storage['read']>>;
}

const MOST_PER_ITEM = 20;

@Injectable()
export class EvidenceService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Adds one link. Throws `evidence.url`, `evidence.kind`, `item.unknown`, `assessment.locked`, `period.closed`. */
  async addLink(actor: Actor, assessmentId: string, input: LinkInput): Promise<EvidenceView> {
    const [added] = await this.addLinks(actor, assessmentId, [input]);
    if (!added) throw new RangeError('one link in, none out');
    return added;
  }

  /** Adds all of them or none. */
  async addLinks(actor: Actor, assessmentId: string, inputs: readonly LinkInput[]): Promise<EvidenceView[]> {
    for (const { itemCode, kind = 'link', url } of inputs) {
      const errors = checkEvidenceUrl(url);
      if (errors.length > 0) throw problem.evidenceUrl({ errors });
      if (kind === 'file') throw problem.evidenceKind({ itemCode, kind });
    }
    return transaction(this.dataSource, async (tx) => {
      const assessment = await this.openFor(tx, actor, { assessmentId, places: inputs, lock: true });
      const rows = inputs.map((input) => ({ ...input, kind: input.kind ?? 'link', id: newId() }));
      await insertEvidence(tx, { assessmentId, userId: actor.userId }, rows);
      await requireRoom(tx, assessmentId);
      const ids = rows.map(({ id }) => id);
      const items = [...new Set(rows.map(({ itemCode }) => itemCode))].join(',');
      await audit(tx, actor, 'evidence.added', {
        assessmentId,
        bodyCode: assessment.bodyCode,
        items,
        count: ids.length,
      });
      return findEvidenceByIds(tx, ids);
    });
  }

  /**
   * Takes in one file, streamed: no transaction is open while bytes arrive. Throws `evidence.tooLarge`,
   * `evidence.typeRefused`, `evidence.mislabelled`, and as {@link addLink}.
   */
  async addFile(actor: Actor, assessmentId: string, input: FileInput): Promise<EvidenceView> {
    const places = [input];
    await transaction(this.dataSource, (tx) => this.openFor(tx, actor, { assessmentId, places, lock: false }));
    const mediaType = typeOfName(input.fileName);
    if (!mediaType) throw problem.evidenceTypeRefused();
    if (!fitsKind(input.kind, mediaType)) throw problem.evidenceKind({ itemCode: input.itemCode, kind: input.kind });
    const file = await this.store(input);
    return transaction(this.dataSource, async (tx) => {
      const { bodyCode } = await this.openFor(tx, actor, { assessmentId, places, lock: true });
      await insertFile(tx, file, mediaType);
      const id = newId();
      const { itemCode, kind, page, note, fileName } = input;
      const row = { id, itemCode, kind, page: page ?? null, note: note ?? null, fileName, fileSha256: file.sha256 };
      await insertEvidence(tx, { assessmentId, userId: actor.userId }, [row]);
      await requireRoom(tx, assessmentId);
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
      requireFilling(assessment);
      await tx.query('update evidence set removed_at = now(), removed_by = $2 where id = $1', [id, actor.userId]);
      await audit(tx, actor, 'evidence.removed', {
        assessmentId,
        bodyCode: assessment.bodyCode,
        items: itemCode,
        evidenceId: id,
      });
    });
  }

  /** The bytes of one piece, to whoever may read the assessment. Throws `evidence.unknown`. */
  async openFile(actor: Actor, id: string): Promise<EvidenceFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      const { assessmentId } = await loadPlace(tx, id);
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      const [view] = await findEvidenceByIds(tx, [id]);
      return view?.file ?? null;
    });
    if (!file) throw problem.evidenceUnknown();
    return { ...file, content: await this.storage.read(file.sha256) };
  }

  private async openFor(
    tx: Transaction,
    actor: Actor,
    { assessmentId, places, lock }: { assessmentId: string; places: readonly { itemCode: string }[]; lock: boolean },
  ): Promise<LoadedAssessment> {
    const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.write', lock });
    if (lock) requireFilling(assessment);
    else requireBeginning(assessment);
    for (const { itemCode } of places) await loadItem(tx, assessment, itemCode);
    return assessment;
  }

  private async store({ fileName, declaredType, content }: FileInput): Promise<StoredFile> {
    const inspect = (head: Uint8Array): void => {
      if (head.byteLength === 0) throw problem.evidenceFileMissing();
      const foundType = sniffFile(head);
      const refusal = refusalOf({ fileName, declaredType, foundType });
      if (refusal === 'typeRefused') throw problem.evidenceTypeRefused();
      const details = { declared: fileName, found: foundType ?? 'jenis tidak dikenal' };
      if (refusal) throw problem.evidenceMislabelled(details);
    };
    try {
      return await this.storage.save(content, { maxBytes: EVIDENCE_MAX_BYTES, inspect });
    } catch (error) {
      if (error instanceof FileTooLarge) throw problem.evidenceTooLarge({ maxBytes: error.maxBytes });
      throw error;
    }
  }
}

const loadPlace = async (tx: Transaction, id: string): Promise<{ assessmentId: string; itemCode: string }> => {
  const [found] = await tx.query<{ assessmentId: string; itemCode: string }[]>(
    'select assessment_id as "assessmentId", item_code as "itemCode" from evidence where id = $1 and removed_at is null',
    [id],
  );
  if (!found) throw problem.evidenceUnknown();
  return found;
};

const insertFile = async (tx: Transaction, { sha256, sizeBytes }: StoredFile, mediaType: string): Promise<void> => {
  await tx.query(
    'insert into evidence_files (sha256, size_bytes, media_type) values ($1, $2, $3) on conflict do nothing',
    [sha256, sizeBytes, mediaType],
  );
};

const insertEvidence = async (
  tx: Transaction,
  { assessmentId, userId }: { readonly assessmentId: string; readonly userId: string },
  rows: readonly object[],
): Promise<void> => {
  await tx.query(
    `insert into evidence (id, assessment_id, item_code, kind, url, file_sha256, file_name, page, note, created_by)
     select id, $1, "itemCode", kind, url, "fileSha256", "fileName", page, note, $2
       from jsonb_to_recordset($3::jsonb) as r(id uuid, "itemCode" text, kind text, url text, "fileSha256" text,
            "fileName" text, page int, note text)`,
    [assessmentId, userId, JSON.stringify(rows)],
  );
};

const requireRoom = async (tx: Transaction, assessmentId: string): Promise<void> => {
  const [full] = await tx.query<{ itemCode: string }[]>(
    `select item_code as "itemCode" from evidence where assessment_id = $1 and removed_at is null
      group by 1 having count(*) > ${MOST_PER_ITEM} limit 1`,
    [assessmentId],
  );
  if (full) throw problem.evidenceTooMany({ itemCode: full.itemCode, most: MOST_PER_ITEM });
};
