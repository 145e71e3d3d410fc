import { type Transaction, transaction } from '@app/database';
import { NotificationsService } from '@app/office';
import type { StoredFile } from '@app/platform';
import type { SubjectResult } from '@app/scoring';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ScoredPeriodsService } from '../results/scored-periods.service';
import { isOfOneThing, reportFileName } from './report-kinds';
import { previewFacts } from './preview-facts';
import { findReportFacts } from './report-facts.query';
import type { ReportFacts } from './report-facts.query';
import { findReport } from './reports.query';

/** What a renderer made: the kept file, and how many rows of bodies it holds. */
export interface RenderedReport extends StoredFile {
  readonly rowCount: number;
}

/** The worker's side of a paper: taking it up, telling how far it is, and putting the result down. */
@Injectable()
export class ReportRenderingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scoredPeriods: ScoredPeriodsService,
    private readonly notifications: NotificationsService,
  ) {}

  /** Takes a paper up and gives its facts; null where it was cancelled or finished meanwhile, so that a retry does no harm. */
  async begin(reportId: string): Promise<ReportFacts | null> {
    return transaction(this.dataSource, async (tx) => {
      await tx.query('select 1 from reports where id = $1 for update', [reportId]);
      const report = await findReport(tx, reportId);
      if (!report || (report.state !== 'queued' && report.state !== 'running' && report.state !== 'failed'))
        return null;
      await tx.query(
        `update reports set state = 'running', progress = 5, error = null, finished_at = null where id = $1`,
        [reportId],
      );
      const found = await findReportFacts(tx, report, await this.scoredPeriods.load(tx, report.periodId));
      const facts = report.isPreview ? await previewFacts(tx, found, report.organiserId) : found;
      await tx.query('update reports set expected_rows = $2 where id = $1', [reportId, expectedRows(facts)]);
      return facts;
    });
  }

  /** Notes progress in per cent; false once somebody cancelled, which is the sign to stop. */
  async proceed(reportId: string, progress: number): Promise<boolean> {
    return transaction(this.dataSource, async (tx) => {
      const [, count] = await tx.query<[unknown, number]>(
        `update reports set progress = $2 where id = $1 and state = 'running'`,
        [reportId, progress],
      );
      return count === 1;
    });
  }

  /** Puts the file down. Throws, and keeps nothing, where the paper holds fewer or more bodies than the results do. */
  async finish(facts: ReportFacts, rendered: RenderedReport): Promise<void> {
    const expected = expectedRows(facts);
    if (rendered.rowCount !== expected) throw new RangeError(`report has ${rendered.rowCount} rows of ${expected}`);
    await transaction(this.dataSource, async (tx) => {
      const ended = await tx.query<Ended>(
        `update reports set state = 'done', progress = 100, row_count = $2, file_sha256 = $3, size_bytes = $4, file_name = $5, finished_at = now()
          where id = $1 and state = 'running' ${endedColumns}`,
        [
          facts.reportId,
          rendered.rowCount,
          rendered.sha256,
          rendered.sizeBytes,
          reportFileName(facts.title, facts.periodCode, facts.format),
        ],
      );
      await this.tell(tx, ended, { title: 'Laporan siap diunduh' });
    });
  }

  /** Notes that it could not be made, in words for whoever asked. */
  async fail(reportId: string, error: string): Promise<void> {
    await transaction(this.dataSource, async (tx) => {
      const ended = await tx.query<Ended>(
        `update reports set state = 'failed', error = $2, finished_at = now() where id = $1 and state in ('queued', 'running') ${endedColumns}`,
        [reportId, error],
      );
      await this.tell(tx, ended, { title: 'Laporan gagal dibuat', text: error });
    });
  }

  /** In the app only: the paper itself waits there. */
  private async tell(tx: Transaction, [[ended]]: Ended, words: { title: string; text?: string }): Promise<void> {
    if (!ended) return;
    const { organiserId, userId, title } = ended;
    const text = words.text === undefined ? title : `${title}. ${words.text}`;
    await this.notifications.tell(tx, {
      organiserId,
      userIds: [userId],
      kind: 'report',
      title: words.title,
      text,
      href: '/laporan',
      byMail: false,
    });
  }
}

const endedColumns = `returning organiser_id as "organiserId", requested_by as "userId", params->>'title' as title`;

/** Rows of an update, and how many. */
type Ended = [{ readonly organiserId: string; readonly userId: string; readonly title: string }[], number];

const inRecap: readonly SubjectResult['status'][] = ['ranked', 'undetermined'];

/** Bodies that a paper must hold: the ranked ones of its category that are verified, in a recap the undetermined too; a sheet holds one. */
export const expectedRows = (facts: CountedFacts): number => {
  const { kind, category, scored, unjudged, subjectId, figures, isPreview } = facts;
  if (isOfOneThing(kind) || (kind === 'certificate' && (subjectId !== null || isPreview))) return 1;
  if (kind === 'years') return figures.years.reduce((total, { bodies }) => total + bodies.length, 0);
  if (kind === 'participation') return figures.participation.length;
  if (kind === 'agreement') return figures.agreement?.bodies.length ?? 0;
  const own = scored.results.filter(
    (result) => (category === null || result.category === category) && !unjudged.unverified.has(result.id),
  );
  return own.filter(({ status }) => (kind === 'recap' ? inRecap.includes(status) : status === 'ranked')).length;
};

type CountedFacts = Pick<
  ReportFacts,
  'kind' | 'category' | 'scored' | 'unjudged' | 'subjectId' | 'figures' | 'isPreview'
>;
