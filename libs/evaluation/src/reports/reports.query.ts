import { instant, type ReportState, type Transaction } from '@app/database';
import type { ReportFormat, ReportKind } from './report-kinds';

export interface ReportRow {
  readonly id: string;
  readonly organiserId: string;
  readonly periodId: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly title: string;
  readonly category: string | null;
  readonly assessmentId: string | null;
  readonly sittingId: string | null;
  /** Made only to be looked at, marked on every page. */
  readonly isPreview: boolean;
  readonly state: ReportState;
  readonly progress: number;
  readonly expectedRows: number | null;
  readonly rowCount: number | null;
  readonly fileSha256: string | null;
  readonly fileName: string | null;
  readonly sizeBytes: number | null;
  readonly error: string | null;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly finishedAt: string | null;
}

const select = `
  select id, organiser_id as "organiserId", period_id as "periodId", kind, format, params->>'title' as title, params->>'category' as category,
         params->>'assessmentId' as "assessmentId", params->>'sittingId' as "sittingId", params ? 'preview' as "isPreview", state, progress, expected_rows as "expectedRows", row_count as "rowCount", file_sha256 as "fileSha256",
         file_name as "fileName", size_bytes as "sizeBytes", error, requested_by as "requestedBy", ${instant('requested_at')} as "requestedAt",
         ${instant('finished_at')} as "finishedAt"
    from reports`;

/** How many papers a tray holds. */
const shown = 100;

export const findReports = (tx: Transaction, userId: string, organiserId: string): Promise<ReportRow[]> =>
  tx.query<ReportRow[]>(
    `${select} where requested_by = $1 and organiser_id = $2 order by requested_at desc, id desc limit ${shown}`,
    [userId, organiserId],
  );

export const findReport = async (tx: Transaction, id: string): Promise<ReportRow | null> => {
  const [row] = await tx.query<ReportRow[]>(`${select} where id = $1`, [id]);
  return row ?? null;
};
