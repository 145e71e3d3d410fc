import { audit, problem, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceView } from '../assessments/assessment-form';
import { findEvidenceByIds } from '../assessments/form.query';
import { loadAssessment } from '../assessments/load-assessment';
import { requireFilling } from '../assessments/require-filling';
import { loadLimits, requireQuota, type EvidenceLimits } from './evidence-limits.query';
import type { EvidencePlace } from './evidence.service';
import { addKnownFile, findKnownFile, findKnownFiles, type KnownFile } from './known-files.query';
import { openForEvidence } from './open-for-evidence';

/** What is said of a piece, without the piece. */
export interface EvidenceRemark {
  readonly page: number | null;
  readonly note: string | null;
}

/** A body's files and the room it has for them. */
export interface EvidenceRoom extends EvidenceLimits {
  readonly files: readonly KnownFile[];
}

/** The body's files apart from the answers they stand beside: used again, described, and how much room they take. */
@Injectable()
export class EvidenceFilesService {
  constructor(private readonly dataSource: DataSource) {}

  /** The body's files of all years whose names contain the text, and its room in this period. */
  async list(actor: Actor, assessmentId: string, search: string): Promise<EvidenceRoom> {
    return transaction(this.dataSource, async (tx) => {
      const { publicBodyId } = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.write' });
      const files = await findKnownFiles(tx, { publicBodyId, assessmentId, search });
      return { ...(await loadLimits(tx, assessmentId)), files };
    });
  }

  /** Puts a file the body has sent before beside one more answer. Throws `evidence.fileUnknown`, `evidence.quota`. */
  async reuse(
    actor: Actor,
    assessmentId: string,
    input: EvidencePlace & { readonly sha256: string },
  ): Promise<EvidenceView> {
    return transaction(this.dataSource, async (tx) => {
      const assessment = await openForEvidence(tx, actor, { assessmentId, places: [input], begins: false, lock: true });
      const known = await findKnownFile(tx, actor, input.sha256);
      if (!known) throw problem.evidenceFileUnknown();
      const added = await addKnownFile(tx, actor, { ...input, assessmentId, bodyCode: assessment.bodyCode }, known);
      requireQuota(await loadLimits(tx, assessmentId), 0);
      return added;
    });
  }

  /** Changes the page and the note of a piece. Throws `evidence.unknown`. */
  async describe(actor: Actor, id: string, { page, note }: EvidenceRemark): Promise<EvidenceView> {
    return transaction(this.dataSource, async (tx) => {
      const [piece] = await tx.query<{ assessmentId: string; itemCode: string }[]>(
        'select assessment_id as "assessmentId", item_code as "itemCode" from evidence where id = $1 and removed_at is null',
        [id],
      );
      if (!piece) throw problem.evidenceUnknown();
      const { assessmentId, itemCode } = piece;
      const assessment = await loadAssessment(tx, actor, assessmentId, { action: 'evidence.write', lock: true });
      requireFilling(assessment, [itemCode]);
      await tx.query('update evidence set page = $2, note = $3 where id = $1', [id, page, note]);
      const subject = { assessmentId, bodyCode: assessment.bodyCode, items: itemCode, evidenceId: id };
      await audit(tx, actor, 'evidence.described', subject);
      const [described] = await findEvidenceByIds(tx, [id]);
      if (!described) throw problem.evidenceUnknown();
      return described;
    });
  }
}
