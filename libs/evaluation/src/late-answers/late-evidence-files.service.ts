import { audit, problem, requireMay, type Actor } from '@app/access';
import { transaction, type Transaction } from '@app/database';
import type { Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceView } from '../assessments/assessment-form';
import { findEvidenceByIds } from '../assessments/form.query';
import { loadAssessment } from '../assessments/load-assessment';
import { requireFilling } from '../assessments/require-filling';
import { STORAGE } from '@app/office';
import type { EvidenceFileView } from '../evidence/evidence.service';
import { LinkChecksService } from '../link-checks/link-checks.service';
import { takeInEvidence } from './take-in-evidence';

interface Piece {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly sentBy: string;
  readonly isDecided: boolean;
  readonly evidenceId: string | null;
}

/** Pieces that came late: looked at before anybody decides, and taken in by their sender where the deadline moved. */
@Injectable()
export class LateEvidenceFilesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly linkChecks: LinkChecksService,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** The bytes, to the body's own people and the organiser's office; also after the decision. Throws `evidence.unknown`. */
  async openFile(actor: Actor, id: string): Promise<EvidenceFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      const { assessmentId } = await loadPiece(tx, id);
      await loadAssessment(tx, actor, assessmentId, { action: 'lateEvidence.read' });
      const [found] = await tx.query<Omit<EvidenceFileView, 'content'>[]>(
        `select e.file_name as name, f.media_type as "mediaType", f.size_bytes as "sizeBytes", f.sha256
           from late_evidence e join evidence_files f on f.sha256 = e.file_sha256 where e.id = $1`,
        [id],
      );
      return found;
    });
    if (!file) throw problem.evidenceUnknown();
    return { ...file, content: await this.storage.read(file.sha256) };
  }

  /**
   * Where the window is open again, what its sender has waiting becomes evidence as if it were sent now; asked again, it
   * answers the same. Throws `period.closed`, `assessment.locked`, `lateAnswer.decided`, `evidence.tooMany`.
   */
  async takeIn(actor: Actor, id: string): Promise<EvidenceView> {
    requireMay(actor, 'evidence.write');
    return transaction(this.dataSource, async (tx) => {
      const { assessmentId, itemCode } = await loadPiece(tx, id);
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.write', lock: true });
      const piece = await loadPiece(tx, id);
      if (piece.sentBy !== actor.userId) throw problem.evidenceUnknown();
      if (piece.evidenceId) return arrived(tx, piece.evidenceId);
      if (piece.isDecided) throw problem.lateAnswerDecided();
      requireFilling(assessment, [itemCode]);
      const [taken] = await takeInEvidence(tx, assessmentId, { id });
      if (!taken) throw problem.evidenceUnknown();
      const subject = { assessmentId, bodyCode: assessment.bodyCode, items: itemCode, count: 1 };
      await audit(tx, actor, 'evidence.added', subject);
      if (taken.isLink) await this.linkChecks.queue(tx, [taken.evidenceId]);
      return arrived(tx, taken.evidenceId);
    });
  }
}

const loadPiece = async (tx: Transaction, id: string): Promise<Piece> => {
  const [piece] = await tx.query<Piece[]>(
    `select l.assessment_id as "assessmentId", l.item_code as "itemCode", e.sent_by as "sentBy",
            l.decision is not null as "isDecided", e.evidence_id as "evidenceId"
       from late_evidence e join late_answers l on l.id = e.late_answer_id where e.id = $1`,
    [id],
  );
  if (!piece) throw problem.evidenceUnknown();
  return piece;
};

const arrived = async (tx: Transaction, evidenceId: string): Promise<EvidenceView> => {
  const [evidence] = await findEvidenceByIds(tx, [evidenceId]);
  if (!evidence) throw problem.evidenceUnknown();
  return evidence;
};
