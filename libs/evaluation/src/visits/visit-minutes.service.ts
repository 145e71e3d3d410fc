import { problem, type Actor } from '@app/access';
import { instant, transaction, type Transaction } from '@app/database';
import { STORAGE } from '@app/office';
import { bytesOf, drawSmall, FileTooLarge, PictureUnreadable, type Storage, type StoredFile } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadAssessment } from '../assessments/load-assessment';
import { EVIDENCE_MAX_BYTES } from '../evidence/evidence-type';
import type { InspectionLine } from '../inspections/inspections.query';
import { loadInspection } from '../inspections/load-inspection';
import { REPORT_STORAGE } from '../reports/report-storage';
import { editionOf } from '../stage-corrections/stage-corrections.query';
import type { EarlierMinutes } from './visit-signature-views';
import { earlierMinutesOf } from './visit-signatures.query';
import { findVisitPaper, type VisitPaper } from './visit-paper.query';

/** A finished visit as its body sees it: that it was, when, and whether the paper is ready. */
export interface BodyVisit {
  readonly inspectionId: string;
  readonly stageLabel: string;
  readonly endedAt: string;
  readonly hasMinutes: boolean;
  readonly earlierMinutes: readonly EarlierMinutes[];
}

/** The PDF with what to call it. */
interface VisitMinutesFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Awaited<ReturnType<Storage['read']>>;
}

/** The minutes of a visit on paper: the worker makes them once it is finished, both parties and the office fetch them. */
@Injectable()
export class VisitMinutesService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(REPORT_STORAGE) private readonly storage: Storage,
    @Inject(STORAGE) private readonly evidence: Storage,
  ) {}

  /** What is to be drawn; null where the paper is there already, or there is nothing to draw. */
  async begin(inspectionId: string): Promise<VisitPaper | null> {
    return transaction(this.dataSource, async (tx) => {
      const paper = await findVisitPaper(tx, inspectionId);
      return paper?.hasMinutes ? null : paper;
    });
  }

  /** The photographs of a visit, small, by the hash of their file. What cannot be drawn stays in the list of files only. */
  async drawPhotos({ proofs }: VisitPaper): Promise<ReadonlyMap<string, Buffer>> {
    const photos = new Map<string, Buffer>();
    for (const { sha256, mediaType } of proofs) {
      if (sha256 === null || photos.has(sha256) || !mediaType?.startsWith('image/')) continue;
      const small = await this.drawPhoto(sha256);
      if (small) photos.set(sha256, small);
    }
    return photos;
  }

  private async drawPhoto(sha256: string): Promise<Buffer | null> {
    try {
      return await drawSmall(Buffer.from(await bytesOf(await this.evidence.read(sha256), EVIDENCE_MAX_BYTES)));
    } catch (error) {
      if (error instanceof PictureUnreadable || error instanceof FileTooLarge) return null;
      throw error;
    }
  }

  /** Keeps the paper; a job done twice keeps the first. */
  async finish({ inspectionId }: VisitPaper, { sha256, sizeBytes }: StoredFile): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await tx.query(
        `insert into visit_minutes (inspection_id, edition, file_sha256, size_bytes) values ($1, ${editionOf('$1')}, $2, $3)
           on conflict do nothing`,
        [inspectionId, sha256, sizeBytes],
      );
    });
  }

  /** Finished visits of an assessment, for its body and whoever may read it: nothing is told of one under way. */
  async listOf(actor: Actor, assessmentId: string): Promise<readonly BodyVisit[]> {
    return transaction(this.dataSource, async (tx) => {
      await loadAssessment(tx, actor, assessmentId, { action: 'assessment.read' });
      return tx.query<BodyVisit[]>(
        `select n.id as "inspectionId", coalesce(s.stage->>'label', n.stage_code) as "stageLabel",
                ${instant('n.ended_at')} as "endedAt",
                m.inspection_id is not null as "hasMinutes", ${earlierMinutesOf('n.id')} as "earlierMinutes"
           from inspections n join periods p on p.id = n.period_id
           join period_policies pp on pp.period_id = p.id and pp.version = p.policy_version
           left join lateral (select s as stage from jsonb_array_elements(pp.policy->'stages') s where s->>'code' = n.stage_code) s on true
           left join visit_minutes m on m.inspection_id = n.id and m.edition = ${editionOf('n.id')}
          where n.assessment_id = $1 and n.outcome = 'done' and exists (select 1 from visit_signatures where inspection_id = n.id)
          order by n.ended_at, n.id`,
        [assessmentId],
      );
    });
  }

  /**
   * The paper of one visit: the newest, or an edition that a correction took the place of. Throws `visitMinutes.none`
   * before it is finished, `visitMinutes.pending`, `access.notFound` for an edition that there is not.
   */
  async open(actor: Actor, inspectionId: string, edition: number | null): Promise<VisitMinutesFile> {
    const file = await transaction(this.dataSource, async (tx) => {
      const line = await loadInspection(tx, actor, inspectionId, 'visitMinutes.read');
      if (line.outcome !== 'done') throw problem.visitMinutesNone();
      if (edition !== null) return openEarlier(tx, line, edition);
      const [found] = await tx.query<{ sizeBytes: number; sha256: string }[]>(
        `select size_bytes as "sizeBytes", file_sha256 as sha256 from visit_minutes
          where inspection_id = $1 and edition = ${editionOf('$1')}`,
        [inspectionId],
      );
      return found && { ...found, name: `berita-acara-${line.stageCode}-${line.code}.pdf` };
    });
    if (!file) throw problem.visitMinutesPending();
    return { ...file, content: await this.storage.read(file.sha256) };
  }
}

/** One that was replaced stays to be read by whoever could read it; not before the next is on its way, or it could pass for the one in force. */
const openEarlier = async (
  tx: Transaction,
  { id, stageCode, code }: InspectionLine,
  edition: number,
): Promise<Omit<VisitMinutesFile, 'content'>> => {
  const [found] = await tx.query<{ sizeBytes: number; sha256: string }[]>(
    `select size_bytes as "sizeBytes", file_sha256 as sha256 from visit_minutes
      where inspection_id = $1 and edition = $2 and edition < ${editionOf('$1')}`,
    [id, edition],
  );
  if (!found) throw problem.notFound();
  return { ...found, name: `berita-acara-${stageCode}-${code}-edisi-${edition}.pdf` };
};
