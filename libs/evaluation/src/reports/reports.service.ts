import { type Actor, audit, organiserOf, problem, requireMay } from '@app/access';
import { newId, Report, type ReportState, type Transaction, transaction } from '@app/database';
import { JobQueue } from '@app/office';
import type { Storage } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import { REPORT_STORAGE } from './report-storage';
import { describeReport } from './describe-report';
import type { AskReport } from './describe-report';
import { reportTitle } from './report-kinds';
import { findReport, findReports } from './reports.query';
import type { ReportRow } from './reports.query';

export interface ReportView {
  readonly id: string;
  readonly kind: string;
  readonly format: string;
  readonly title: string;
  readonly periodId: string;
  readonly state: ReportState;
  readonly progress: number;
  /** Rows that it will have; null until it is being made. */
  readonly expectedRows: number | null;
  /** About how many of them are drawn. */
  readonly rowsDone: number;
  readonly rowCount: number | null;
  readonly fileName: string | null;
  readonly sizeBytes: number | null;
  readonly error: string | null;
  readonly requestedAt: string;
  readonly finishedAt: string | null;
}
export interface ReportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Awaited<ReturnType<Storage['read']>>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Papers on request: asked for here, made by the worker, fetched from the tray. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    @Inject(REPORT_STORAGE) private readonly storage: Storage,
  ) {}

  /** Puts a paper on the list and its job into the queue, in one transaction. */
  async ask(actor: Actor, periodId: string, input: AskReport): Promise<{ readonly id: string }> {
    return transaction(this.dataSource, async (tx) => {
      const period = await loadPeriodOwner(tx, periodId);
      // Before anything is said of what is in it: to strangers the period is not there.
      requireMay(actor, 'report.write', { organiserId: period.organiserId, publicBodyId: actor.publicBodyId });
      if (input.preview) requireMay(actor, 'papers.write', period);
      const about = await describeReport(tx, actor, periodId, input);
      requireMay(actor, 'report.write', {
        organiserId: period.organiserId,
        publicBodyId: about.publicBodyId ?? actor.publicBodyId,
      });
      const id = newId();
      const params = {
        title: reportTitle(input.kind, about.name, input.preview),
        ...(input.category === undefined ? {} : { category: input.category }),
        ...(input.assessmentId === undefined ? {} : { assessmentId: input.assessmentId }),
        ...(input.sittingId === undefined ? {} : { sittingId: input.sittingId }),
        ...(input.preview ? { preview: true } : {}),
      };
      await tx.insert(Report, {
        id,
        organiserId: period.organiserId,
        periodId,
        kind: input.kind,
        format: input.format,
        params,
        state: 'queued',
        progress: 0,
        requestedBy: actor.userId,
      });
      await this.jobs.enqueue(tx, 'render-report', { reportId: id });
      await audit(tx, actor, 'report.requested', { reportId: id, periodId, kind: input.kind, format: input.format });
      return { id };
    });
  }

  /** The papers that this person asked for under this organiser, the latest first. */
  async list(actor: Actor): Promise<readonly ReportView[]> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'report.read', { organiserId, publicBodyId: actor.publicBodyId });
      return (await findReports(tx, actor.userId, organiserId)).map(viewOf);
    });
  }

  async show(actor: Actor, id: string): Promise<ReportView> {
    return transaction(this.dataSource, async (tx) => viewOf(await loadOwn(tx, actor, id)));
  }

  /** The finished paper, as a stream. */
  async file(actor: Actor, id: string): Promise<ReportFile> {
    const report = await transaction(this.dataSource, (tx) => loadOwn(tx, actor, id));
    const { fileSha256, fileName, sizeBytes } = report;
    if (report.state !== 'done' || fileSha256 === null || fileName === null || sizeBytes === null)
      throw problem.reportNotReady();
    return {
      fileName,
      sizeBytes,
      sha256: fileSha256,
      mediaType: mediaTypes[report.format] ?? 'application/octet-stream',
      content: await this.storage.read(fileSha256),
    };
  }

  /** Takes back a paper that is not finished; a running job stops at its next step and keeps nothing. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      await tx.query('select 1 from reports where id = $1 for update', [id]);
      const { state, organiserId } = await loadOwn(tx, actor, id);
      if (state !== 'queued' && state !== 'running') throw problem.reportFinished();
      await tx.query(`update reports set state = 'cancelled', finished_at = now() where id = $1`, [id]);
      await audit(tx, actor, 'report.cancelled', { reportId: id, organiserId });
    });
  }
}

const loadOwn = async (tx: Transaction, actor: Actor, id: string): Promise<ReportRow> => {
  const report = await findReport(tx, id);
  if (!report || report.requestedBy !== actor.userId) throw problem.reportUnknown();
  requireMay(actor, 'report.read', { organiserId: report.organiserId, publicBodyId: actor.publicBodyId });
  return report;
};

/** Drawing takes the progress from 10 to 90 per cent, row by row. */
const drawing = { from: 10, until: 90 } as const;

const rowsDone = ({ progress, expectedRows }: ReportRow): number => {
  const share = (progress - drawing.from) / (drawing.until - drawing.from);
  return Math.floor((expectedRows ?? 0) * Math.min(1, Math.max(0, share)));
};

const viewOf = (row: ReportRow): ReportView => ({
  id: row.id,
  kind: row.kind,
  format: row.format,
  title: row.title,
  periodId: row.periodId,
  state: row.state,
  progress: row.progress,
  expectedRows: row.expectedRows,
  rowsDone: rowsDone(row),
  rowCount: row.rowCount,
  fileName: row.fileName,
  sizeBytes: row.sizeBytes,
  error: row.error,
  requestedAt: row.requestedAt,
  finishedAt: row.finishedAt,
});
