import { audit, problem, requireMay, type Actor } from '@app/access';
import { newId, transaction, type Transaction } from '@app/database';
import { HALF_FILES, STORAGE } from '@app/office';
import type { HalfFiles, Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceFileView } from '../evidence/evidence.service';
import { EVIDENCE_MAX_BYTES, typeOfName } from '../evidence/evidence-type';
import { insertFile } from '../evidence/keep-evidence';
import { receiveFile, type ArrivingFile } from '../evidence/receive-file';
import { holdPeriod, loadPeriodOwner, requireVerdictPeriod } from '../results/period-owner.query';
import { requireSettled } from '../results/reader';
import { setStage } from '../verifications/set-stage.query';
import { checkRecords } from './check-records';
import { findRecordedLines, findRecordedSources, findRecordedStage, type RecordedStage } from './recorded-scores.query';
import type { RecordedLine, RecordedScores, RecordScore } from './recorded-views';

export interface RecordScores {
  /** The document that they were taken from. */
  readonly sourceId: string;
  readonly items: readonly RecordScore[];
}

/** A stage whose scores are given elsewhere: kept with the document they come from, never edited, frozen by the determination. */
@Injectable()
export class RecordedScoresService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(HALF_FILES) private readonly halfFiles: HalfFiles,
  ) {}

  /** Throws `stage.unknown`, `judging.unsettled`. */
  async show(actor: Actor, periodId: string, stageCode: string): Promise<RecordedScores> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'recordedScore.read', period);
      requireSettled(actor, period);
      return showScores(tx, periodId, await loadStage(tx, periodId, stageCode));
    });
  }

  /**
   * Records all of them or none. Throws `recordedScore.source`, `recordedScore.invalid` with what is wrong with which,
   * `stage.unknown`, `period.notOpen`.
   */
  async record(
    actor: Actor,
    periodId: string,
    stageCode: string,
    { sourceId, items }: RecordScores,
  ): Promise<RecordedScores> {
    return transaction(this.dataSource, async (tx) => {
      const stage = await openStage(tx, actor, periodId, stageCode);
      const sources = await findRecordedSources(tx, periodId, stageCode);
      if (!sources.some(({ id }) => id === sourceId)) throw problem.recordedScoreSource();
      // Held before they are read: two who record at once queue up.
      await tx.query('select 1 from assessments where period_id = $1 and id = any($2) order by id for update', [
        periodId,
        items.map(({ assessmentId }) => assessmentId),
      ]);
      const lines = await findRecordedLines(tx, periodId, stageCode);
      const errors = checkRecords(items, lines, stage.max);
      if (errors.length > 0) throw problem.recordedScoreInvalid({ errors: errors.slice(0, MOST_ERRORS) });
      for (const item of items) await keep(tx, actor, { stageCode, sourceId, item });
      await audit(tx, actor, 'recordedScores.recorded', { periodId, stageCode, sourceId, ...told(items, lines) });
      return showScores(tx, periodId, stage);
    });
  }

  /** Keeps the document that scores are taken from; no transaction is open while bytes arrive. Throws `evidence.*`, `stage.unknown`. */
  async addSource(
    actor: Actor,
    periodId: string,
    { stageCode, title }: { readonly stageCode: string; readonly title: string },
    input: ArrivingFile,
  ): Promise<RecordedScores> {
    await transaction(this.dataSource, (tx) => openStage(tx, actor, periodId, stageCode));
    if (!typeOfName(input.fileName)) throw problem.evidenceTypeRefused();
    const file = await receiveFile({ storage: this.storage, halfFiles: this.halfFiles }, input, EVIDENCE_MAX_BYTES);
    return transaction(this.dataSource, async (tx) => {
      const stage = await openStage(tx, actor, periodId, stageCode);
      await insertFile(tx, file);
      const id = newId();
      await tx.query(
        `insert into recorded_sources (id, period_id, stage_code, title, file_sha256, file_name, added_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, periodId, stageCode, title.trim(), file.sha256, input.fileName, actor.userId],
      );
      await audit(tx, actor, 'recordedScores.sourceAdded', { periodId, stageCode, sourceId: id, title: title.trim() });
      return showScores(tx, periodId, stage);
    });
  }

  /** The bytes of a source. Throws `evidence.unknown`. */
  async openSource(actor: Actor, periodId: string, sourceId: string): Promise<EvidenceFileView> {
    const file = await transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      requireMay(actor, 'recordedScore.read', period);
      requireSettled(actor, period);
      const [found] = await tx.query<Omit<EvidenceFileView, 'content'>[]>(
        `select o.file_name as name, f.media_type as "mediaType", f.size_bytes::int as "sizeBytes", f.sha256
           from recorded_sources o join evidence_files f on f.sha256 = o.file_sha256 where o.id = $1 and o.period_id = $2`,
        [sourceId, periodId],
      );
      return found;
    });
    if (!file) throw problem.evidenceUnknown();
    return { ...file, content: await this.storage.read(file.sha256) };
  }
}

const MOST_ERRORS = 50;

const loadStage = async (tx: Transaction, periodId: string, stageCode: string): Promise<RecordedStage> => {
  const stage = await findRecordedStage(tx, periodId, stageCode);
  if (!stage) throw problem.stageUnknown();
  return stage;
};

/** The stage, its period held: whoever determines it takes it alone. */
export const openStage = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  stageCode: string,
): Promise<RecordedStage> => {
  const period = await holdPeriod(tx, periodId);
  requireMay(actor, 'recordedScore.write', period);
  requireVerdictPeriod(period);
  return loadStage(tx, periodId, stageCode);
};

const showScores = async (
  tx: Transaction,
  periodId: string,
  { code, label, max, periodTitle }: RecordedStage,
): Promise<RecordedScores> => ({
  periodTitle,
  stageLabel: label,
  max,
  sources: await findRecordedSources(tx, periodId, code),
  items: await findRecordedLines(tx, periodId, code),
});

interface Kept {
  readonly stageCode: string;
  readonly sourceId: string;
  readonly item: RecordScore;
}

/** The row of the assessment is touched as well: a period's fingerprint reads it. */
const keep = async (tx: Transaction, actor: Actor, { stageCode, sourceId, item }: Kept): Promise<void> => {
  const { assessmentId, score, revision } = item;
  const note = item.note?.trim() || null;
  await tx.query(
    `insert into recorded_scores (assessment_id, stage_code, revision, score, note, source_id, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [assessmentId, stageCode, revision + 1, score, note, sourceId, actor.userId],
  );
  await setStage(tx, { assessmentId, stageCode, state: score === null ? 'missed' : 'done', reason: score === null ? note : null }); // prettier-ignore
  await tx.query('update assessments set updated_at = now() where id = $1', [assessmentId]);
};

const MOST_TOLD = 20;

/** What the audit says of them: the first few by code. */
const told = (items: readonly RecordScore[], lines: readonly RecordedLine[]): { count: number; scores: string } => {
  const codes = new Map(lines.map(({ assessmentId, bodyCode }) => [assessmentId, bodyCode]));
  const some = items.slice(0, MOST_TOLD).map(({ assessmentId, score }) => `${codes.get(assessmentId) ?? ''}=${score ?? '-'}`); // prettier-ignore
  return { count: items.length, scores: some.join(',') };
};
