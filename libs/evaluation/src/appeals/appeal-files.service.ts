import { audit, problem, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import { HALF_FILES, STORAGE } from '@app/office';
import type { HalfFiles, Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadLimits, mostBytes, requireQuota } from '../evidence/evidence-limits.query';
import type { EvidenceFileView } from '../evidence/evidence.service';
import { EVIDENCE_MAX_BYTES, typeOfName } from '../evidence/evidence-type';
import { insertFile } from '../evidence/keep-evidence';
import { receiveFile, type ArrivingFile } from '../evidence/receive-file';
import { findAppealFile, insertAppealFile } from './appeal-evidence.query';
import { findAppeals, type AppealView } from './appeal-views.query';
import { loadAppeal, type LoadedAppeal } from './load-appeal';

/** Files brought in an appeal, apart from the evidence that was first judged. */
@Injectable()
export class AppealFilesService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(HALF_FILES) private readonly halfFiles: HalfFiles,
  ) {}

  /**
   * Adds a file to an appeal that waits, inside its window only; no transaction is open while bytes arrive. Throws
   * `appeal.closed`, `appeal.ended`, `appeal.tooMuch`, `evidence.*`.
   */
  async add(actor: Actor, id: string, input: ArrivingFile): Promise<AppealView> {
    const limits = await transaction(this.dataSource, async (tx) => {
      const appeal = await openAppeal(tx, actor, id, false);
      return loadLimits(tx, appeal.assessmentId);
    });
    const mediaType = typeOfName(input.fileName);
    if (!mediaType) throw problem.evidenceTypeRefused();
    const maxBytes = Math.min(EVIDENCE_MAX_BYTES, mostBytes(limits, mediaType));
    const file = await receiveFile({ storage: this.storage, halfFiles: this.halfFiles }, input, maxBytes);
    return transaction(this.dataSource, async (tx) => {
      const { assessmentId, itemCode } = await openAppeal(tx, actor, id, true);
      await insertFile(tx, file);
      const { fileName } = input;
      await insertAppealFile(tx, { appealId: id, userId: actor.userId }, { sha256: file.sha256, fileName });
      requireQuota(await loadLimits(tx, assessmentId), 0);
      await audit(tx, actor, 'appeal.evidenceAdded', { assessmentId, appealId: id, itemCode, sha256: file.sha256 });
      const [view] = await findAppeals(tx, { id, named: false });
      if (!view) throw problem.notFound();
      return view;
    });
  }

  /** The bytes of a piece of the appeal or of its item, to whoever may read the appeal. Throws `evidence.unknown`. */
  async open(actor: Actor, id: string, pieceId: string): Promise<EvidenceFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      await loadAppeal(tx, actor, id, { action: 'appeal.read' });
      return findAppealFile(tx, id, pieceId);
    });
    if (!file) throw problem.evidenceUnknown();
    return { ...file, content: await this.storage.read(file.sha256) };
  }
}

const openAppeal = async (tx: Transaction, actor: Actor, id: string, hold: boolean): Promise<LoadedAppeal> => {
  const appeal = await loadAppeal(tx, actor, id, { action: 'appeal.write', hold });
  if (appeal.outcome) throw problem.appealEnded();
  const { opensAt, closesAt } = appeal;
  if (!appeal.isOpen || appeal.state !== 'appealing' || appeal.periodState !== 'open')
    throw problem.appealClosed({ ...(opensAt ? { from: opensAt } : {}), ...(closesAt ? { until: closesAt } : {}) });
  return appeal;
};
