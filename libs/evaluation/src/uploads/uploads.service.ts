import { audit, Problem, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { HALF_FILES, STORAGE } from '@app/office';
import type { HalfFiles, Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceView } from '../assessments/assessment-form';
import { findEvidenceByIds } from '../assessments/form.query';
import { cleanFileName } from '../evidence/clean-file-name';
import { hashesOf, insertEvidence, insertFile } from '../evidence/keep-evidence';
import { addKnownFile, findKnownFile } from '../evidence/known-files.query';
import { openForEvidence } from '../evidence/open-for-evidence';
import { storeFile, type KeptFile } from '../evidence/store-file';
import { insertUpload, isHash, requireRoomFor, type UploadInput } from './keep-room';
import { findSameUpload, loadOwnUpload, type OwnUpload } from './own-upload.query';

/** Where to send the bytes; or the piece itself, where it has arrived before. */
export interface BegunUpload {
  readonly uploadId: string | null;
  readonly evidence: EvidenceView | null;
}

/** Files sent in parts: begun with all that is known of them, brought by the tus protocol, and finished as evidence. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(HALF_FILES) private readonly halfFiles: HalfFiles,
  ) {}

  /**
   * Keeps room for a file; the same file to the same place goes on where it stopped. Throws `evidence.tooLarge`,
   * `evidence.quota`, `evidence.typeRefused`, `evidence.kind`, `upload.tooMany`, and as adding evidence does.
   */
  async begin(actor: Actor, assessmentId: string, given: UploadInput): Promise<BegunUpload> {
    const input = { ...given, fileName: cleanFileName(given.fileName) };
    const begun = await transaction(this.dataSource, async (tx) => {
      const { bodyCode } = await openForEvidence(tx, actor, {
        assessmentId,
        places: [input],
        begins: true,
        lock: true,
      });
      const same = await this.findSame(tx, actor, assessmentId, input);
      if (same) return same;
      await requireRoomFor(tx, assessmentId, input);
      const known = isHash(input.fingerprint) ? await findKnownFile(tx, actor, input.fingerprint ?? '') : null;
      if (known) {
        const place = { assessmentId, bodyCode, ...input };
        return { uploadId: null, evidence: await addKnownFile(tx, actor, place, known) };
      }
      const upload = { ...input, id: newId(), assessmentId };
      await insertUpload(tx, actor, upload);
      await audit(tx, actor, 'upload.begun', {
        assessmentId,
        bodyCode,
        items: input.itemCode,
        sizeBytes: input.sizeBytes,
      });
      return { uploadId: upload.id, evidence: null };
    });
    // After the row, so that no file is ever without one.
    if (begun.uploadId && !begun.evidence) await this.halfFiles.ensure(begun.uploadId, input.sizeBytes);
    return begun;
  }

  /** Lets the sender's next part through. Throws `upload.unknown`, also for what another person sends. */
  async requireOwn(actor: Actor, id: string): Promise<void> {
    requireMay(actor, 'evidence.write');
    const { sizeBytes, evidenceId } = await transaction(this.dataSource, (tx) => loadOwnUpload(tx, actor, id));
    if (!evidenceId) await this.halfFiles.ensure(id, sizeBytes);
  }

  /**
   * Makes evidence of a file that has wholly arrived; asked again, it answers the same. Throws `upload.unfinished`,
   * `upload.damaged`, and as adding evidence does; a file refused for its content is thrown away.
   */
  async finish(actor: Actor, id: string): Promise<EvidenceView> {
    const upload = await this.load(actor, id);
    if (upload.evidenceId) return this.arrived(upload.evidenceId);
    const file = await this.store(actor, upload);
    const evidence = await transaction(this.dataSource, (tx) => addArrived(tx, actor, { id, file }));
    await this.halfFiles.remove(id);
    return evidence;
  }

  /**
   * Looks at a file that has wholly arrived and stores it; one refused for its content is thrown away. Throws
   * `upload.unfinished`, `upload.damaged` and as {@link storeFile}.
   */
  async store(actor: Actor, upload: OwnUpload): Promise<KeptFile> {
    const { id, sizeBytes } = upload;
    const receivedBytes = (await this.halfFiles.receivedBytes(id)) ?? 0;
    if (receivedBytes !== sizeBytes) throw problem.uploadUnfinished({ receivedBytes, sizeBytes });
    try {
      const file = await storeFile({ storage: this.storage, halfFiles: this.halfFiles }, upload);
      if (isHash(upload.fingerprint) && upload.fingerprint !== file.sentSha256) throw problem.uploadDamaged();
      return file;
    } catch (error) {
      if (error instanceof Problem) await this.remove(actor, upload.id);
      throw error;
    }
  }

  /** Gives up an upload and the room kept for it. Throws `upload.unknown`. */
  async remove(actor: Actor, id: string): Promise<void> {
    requireMay(actor, 'evidence.write');
    await transaction(this.dataSource, async (tx) => {
      const { assessmentId, itemCode } = await loadOwnUpload(tx, actor, id, { lock: true });
      await tx.query('delete from evidence_uploads where id = $1', [id]);
      await audit(tx, actor, 'upload.removed', { assessmentId, items: itemCode });
    });
    await this.halfFiles.remove(id);
  }

  /** Throws away what nobody went on with, and tells how many. */
  async removeExpired(): Promise<number> {
    const expired = await this.dataSource.query<{ id: string }[]>(
      'select id from evidence_uploads where expires_at <= now() order by expires_at limit 1000',
    );
    for (const { id } of expired) await this.halfFiles.remove(id);
    if (expired.length > 0)
      await transaction(this.dataSource, async (tx) => {
        await tx.query('delete from evidence_uploads where id = any($1)', [expired.map(({ id }) => id)]);
        await audit(tx, 'installation', 'upload.expired', { count: expired.length });
      });
    return expired.length;
  }

  private async findSame(
    tx: Transaction,
    actor: Actor,
    assessmentId: string,
    { fingerprint, page = null, note = null, ...input }: UploadInput,
  ): Promise<BegunUpload | null> {
    if (!fingerprint) return null;
    const same = await findSameUpload(tx, actor, { ...input, assessmentId, page, note, fingerprint });
    if (!same) return null;
    const [evidence] = same.evidenceId ? await findEvidenceByIds(tx, [same.evidenceId]) : [];
    return { uploadId: same.id, evidence: evidence ?? null };
  }

  private load(actor: Actor, id: string): Promise<OwnUpload> {
    return transaction(this.dataSource, async (tx) => {
      const upload = await loadOwnUpload(tx, actor, id);
      await openForEvidence(tx, actor, {
        assessmentId: upload.assessmentId,
        places: [upload],
        begins: false,
        lock: false,
      });
      return upload;
    });
  }

  private async arrived(evidenceId: string): Promise<EvidenceView> {
    const [evidence] = await transaction(this.dataSource, (tx) => findEvidenceByIds(tx, [evidenceId]));
    if (!evidence) throw problem.evidenceUnknown();
    return evidence;
  }
}

const addArrived = async (
  tx: Transaction,
  actor: Actor,
  { id, file }: { readonly id: string; readonly file: KeptFile },
): Promise<EvidenceView> => {
  const { assessmentId, itemCode, kind, page, note, fileName } = await loadOwnUpload(tx, actor, id);
  const places = [{ itemCode }];
  const { bodyCode } = await openForEvidence(tx, actor, { assessmentId, places, begins: false, lock: true });
  // Read again behind the lock: two tabs may finish the same upload at once.
  const { evidenceId } = await loadOwnUpload(tx, actor, id, { lock: true });
  const pieceId = evidenceId ?? newId();
  if (!evidenceId) {
    await insertFile(tx, file);
    const row = { id: pieceId, itemCode, kind, page, note, fileName, ...hashesOf(file) };
    await insertEvidence(tx, { assessmentId, userId: actor.userId }, [row]);
    await tx.query('update evidence_uploads set evidence_id = $2 where id = $1', [id, pieceId]);
    const subject = { assessmentId, bodyCode, items: itemCode, count: 1, sha256: file.sha256 };
    await audit(tx, actor, 'evidence.added', subject);
  }
  const [added] = await findEvidenceByIds(tx, [pieceId]);
  if (!added) throw problem.evidenceUnknown();
  return added;
};
