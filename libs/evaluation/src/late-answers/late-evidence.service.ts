import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import type { HalfFiles } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceView } from '../assessments/assessment-form';
import { findEvidenceByIds } from '../assessments/form.query';
import { loadAssessment, type LoadedAssessment } from '../assessments/load-assessment';
import { loadItem } from '../assessments/load-item';
import { HALF_FILES, NotificationsService } from '@app/office';
import { checkEvidenceUrl } from '../evidence/check-evidence-url';
import { cleanFileName } from '../evidence/clean-file-name';
import { loadLimits, requireQuota } from '../evidence/evidence-limits.query';
import type { EvidencePlace } from '../evidence/evidence.service';
import { hashesOf, insertFile } from '../evidence/keep-evidence';
import { findKnownFile, type KnownFile } from '../evidence/known-files.query';
import { findSameLinks } from '../evidence/same-links.query';
import { insertUpload, isHash, requireRoomFor, type UploadInput } from '../uploads/keep-room';
import { findSameUpload, loadOwnUpload, type OwnUpload } from '../uploads/own-upload.query';
import { UploadsService } from '../uploads/uploads.service';
import { findKeptEvidence, insertLateEvidence, placeOf, type LateEvidenceView } from './late-evidence.query';
import { requireBegunInTime, requireLate, type LateClaim } from './require-late';
import { tellWaiting } from './tell-waiting';

/** Where a piece that came late belongs, what its phone says of it, and the key by which it is known again. */
export interface LatePlace extends EvidencePlace, LateClaim {
  readonly key: string;
}
export type LateUploadInput = UploadInput & LatePlace;
export type LateLinkInput = LatePlace & { readonly url: string };
export type LateArrival = LateClaim & { readonly key: string };

/** What became of it: it waits; or it stood there already, since it had arrived in time and the reply was lost. */
export interface LateReply {
  readonly late: LateEvidenceView | null;
  readonly evidence: EvidenceView | null;
}

/** Where to send the bytes, unless nothing need be sent. */
export interface BegunLate extends LateReply {
  readonly uploadId: string | null;
}

const nothing: BegunLate = { uploadId: null, late: null, evidence: null };

/** Evidence that a phone kept before the deadline and that arrives after it: kept beside the late answer, counted by nobody. */
@Injectable()
export class LateEvidenceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly uploads: UploadsService,
    private readonly notifications: NotificationsService,
    @Inject(HALF_FILES) private readonly halfFiles: HalfFiles,
  ) {}

  /**
   * Keeps room for a file, which is brought as any other; one that was under way at the deadline goes on where it stopped.
   * Throws `lateAnswer.inTime`, `lateEvidence.begunLate`, and as beginning an upload does.
   */
  async begin(actor: Actor, assessmentId: string, given: LateUploadInput): Promise<BegunLate> {
    const input = { ...given, fileName: cleanFileName(given.fileName), assessmentId };
    const begun = await transaction(this.dataSource, async (tx): Promise<BegunLate> => {
      const assessment = await openLate(tx, actor, input, 'file');
      const known = (await findArrived(tx, actor, input)) ?? (await findUnderWay(tx, actor, input));
      if (known) return known;
      await requireRoomFor(tx, assessmentId, input);
      const file = isHash(input.fingerprint) ? await findKnownFile(tx, actor, input.fingerprint ?? '') : null;
      if (file)
        return { ...nothing, late: await this.keep(tx, actor, assessment, { ...input, ...hashesOfKnown(file) }) };
      const id = newId();
      await insertUpload(tx, actor, { ...input, id });
      const { bodyCode } = assessment;
      const { itemCode: items, sizeBytes } = input;
      await audit(tx, actor, 'upload.begun', { assessmentId, bodyCode, items, sizeBytes });
      return { ...nothing, uploadId: id };
    });
    if (begun.uploadId) await this.halfFiles.ensure(begun.uploadId, input.sizeBytes);
    return begun;
  }

  /** Keeps a file that has wholly arrived; asked again, it answers the same. Throws `upload.unfinished` and as {@link begin}. */
  async finish(actor: Actor, uploadId: string, arrival: LateArrival): Promise<LateEvidenceView> {
    requireMay(actor, 'lateAnswer.write');
    const ready = await transaction(this.dataSource, async (tx) => {
      const kept = await findKeptEvidence(tx, actor, arrival.key);
      if (kept) return kept;
      const upload = await loadOwnUpload(tx, actor, uploadId);
      await openLate(tx, actor, { ...upload, ...arrival }, 'file');
      return upload;
    });
    if (!('assessmentId' in ready)) return ready;
    const file = await this.uploads.store(actor, ready);
    const view = await transaction(this.dataSource, async (tx) => {
      const assessment = await openLate(tx, actor, { ...ready, ...arrival }, 'file');
      const kept = await findKeptEvidence(tx, actor, arrival.key);
      if (kept) return kept;
      await insertFile(tx, file);
      await tx.query('delete from evidence_uploads where id = $1', [uploadId]);
      return this.keep(tx, actor, assessment, { ...ready, ...arrival, ...hashesOf(file) });
    });
    await this.halfFiles.remove(uploadId);
    return view;
  }

  /** Keeps a link. Throws `evidence.url`, `evidence.kind`, and as {@link begin}. */
  async addLink(actor: Actor, assessmentId: string, input: LateLinkInput): Promise<LateReply> {
    const { itemCode, kind, url } = input;
    const errors = checkEvidenceUrl(url);
    if (errors.length > 0) throw problem.evidenceUrl({ errors });
    if (kind === 'file') throw problem.evidenceKind({ itemCode, kind });
    return transaction(this.dataSource, async (tx) => {
      const assessment = await openLate(tx, actor, { ...input, assessmentId }, 'save');
      const kept = await findKeptEvidence(tx, actor, input.key);
      if (kept) return { late: kept, evidence: null };
      const standing = await findSameLinks(tx, assessmentId, [{ ...input, id: input.key }]);
      const [evidence] = await findEvidenceByIds(tx, [...standing.values()]);
      if (evidence) return { late: null, evidence };
      return { late: await this.keep(tx, actor, assessment, input), evidence: null };
    });
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    assessment: LoadedAssessment,
    piece: LatePlace & object,
  ): Promise<LateEvidenceView> {
    const { id: assessmentId, bodyCode, saqUntil } = assessment;
    const { itemCode } = piece;
    const place = await placeOf(tx, actor, { assessmentId, itemCode, saqUntil });
    const row = { ...piece, id: newId(), lateAnswerId: place.id, sentBy: actor.userId };
    await insertLateEvidence(tx, { assessmentId, itemCode }, row);
    requireQuota(await loadLimits(tx, assessmentId), 0);
    await audit(tx, actor, 'lateEvidence.kept', { assessmentId, bodyCode, items: itemCode, count: 1 });
    if (place.isNew) await tellWaiting(tx, this.notifications, assessment);
    const kept = await findKeptEvidence(tx, actor, piece.key);
    if (!kept) throw new RangeError('one piece in, none out');
    return kept;
  }
}

const hashesOfKnown = ({ sha256, sentSha256 }: KnownFile): object => ({ fileSha256: sha256, sentSha256 });

const openLate = async (
  tx: Transaction,
  actor: Actor,
  input: LateClaim & { readonly assessmentId: string; readonly itemCode: string },
  what: 'save' | 'file',
): Promise<LoadedAssessment> => {
  const assessment = await loadAssessment(tx, actor, input.assessmentId, { action: 'lateAnswer.write', lock: true });
  requireLate(assessment, what);
  requireBegunInTime(assessment, input);
  await loadItem(tx, assessment, input.itemCode);
  return assessment;
};

type Arriving = LateUploadInput & { readonly assessmentId: string };

const findArrived = async (tx: Transaction, actor: Actor, { key }: Arriving): Promise<BegunLate | null> => {
  const late = await findKeptEvidence(tx, actor, key);
  return late && { ...nothing, late };
};

/** An upload of the same file: it goes on; or it arrived in time, and is evidence. */
const findUnderWay = async (
  tx: Transaction,
  actor: Actor,
  { fingerprint, page = null, note = null, ...input }: Arriving,
): Promise<BegunLate | null> => {
  const same: OwnUpload | null = fingerprint
    ? await findSameUpload(tx, actor, { ...input, page, note, fingerprint })
    : null;
  if (!same) return null;
  if (!same.evidenceId) return { ...nothing, uploadId: same.id };
  const [evidence] = await findEvidenceByIds(tx, [same.evidenceId]);
  return { ...nothing, evidence: evidence ?? null };
};
