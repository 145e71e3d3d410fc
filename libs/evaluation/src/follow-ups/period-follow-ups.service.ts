import { audit, problem, requireMay, type Actor } from '@app/access';
import { longDate } from '@app/calendar';
import { fromCursor, pageOf, transaction, type FollowUpState, type Transaction } from '@app/database';
import { loadCalendar } from '@app/office';
import { writtenBytes } from '@app/platform';
import { writeFollowUpBook, type FollowUpBookRow } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriodOwner } from '../results/period-owner.query';
import {
  countPeriodFollowUps,
  findPeriodFollowUps,
  type FollowUpCounts,
  type FollowUpFilter,
  type FollowUpLine,
  type FollowUpSort,
  type SoughtFollowUps,
} from './period-follow-ups.query';

export interface AskFollowUps {
  readonly q?: string;
  readonly filter?: FollowUpFilter;
  readonly sort?: FollowUpSort;
  readonly cursor?: string;
}

export interface FollowUpPage {
  readonly items: readonly Omit<FollowUpLine, 'key'>[];
  readonly next: string | null;
  readonly total: number;
  readonly counts: FollowUpCounts;
}

const pageLength = 50;

/** What all bodies of a period plan, for whoever watches over it. */
@Injectable()
export class PeriodFollowUpsService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of it, the late ones first. Throws `request.cursor`. */
  async page(actor: Actor, periodId: string, { sort = 'late', cursor, ...ask }: AskFollowUps): Promise<FollowUpPage> {
    const after = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && !after) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      const { sought } = await open(tx, actor, periodId, ask);
      const rows = await findPeriodFollowUps(tx, sought, { sort, after, limit: pageLength + 1 });
      const { items, next } = pageOf(rows, pageLength, ({ key, assessmentId }) => ({ key, id: assessmentId }));
      const counts = await countPeriodFollowUps(tx, sought);
      return {
        items: items.map(({ key: _, ...line }) => line),
        next,
        total: sought.filter ? counts[sought.filter] : counts.all,
        counts,
      };
    });
  }

  /** All rows that match, as a workbook. */
  async workbook(
    actor: Actor,
    periodId: string,
    { sort = 'late', ...ask }: Omit<AskFollowUps, 'cursor'>,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    return transaction(this.dataSource, async (tx) => {
      const { sought, code } = await open(tx, actor, periodId, ask);
      const rows = (await findPeriodFollowUps(tx, sought, { sort, after: null, limit: null })).map(bookRow);
      await audit(tx, actor, 'followUps.taken', { periodId, count: rows.length });
      const title = `${code}, per ${longDate(sought.today)}`;
      const bytes = await writtenBytes('.xlsx', (path) => writeFollowUpBook({ title, rows }, path));
      return { name: `tindak-lanjut-${code}.xlsx`, bytes };
    });
  }
}

const open = async (
  tx: Transaction,
  actor: Actor,
  periodId: string,
  { q = '', filter }: Pick<AskFollowUps, 'q' | 'filter'>,
): Promise<{ readonly sought: SoughtFollowUps; readonly code: string }> => {
  const { organiserId, code } = await loadPeriodOwner(tx, periodId);
  requireMay(actor, 'followUp.read', { organiserId });
  const { today } = await loadCalendar(tx, organiserId);
  return { sought: { periodId, today, q, filter: filter ?? null }, code };
};

const stateWords: Readonly<Record<FollowUpState, string>> = {
  planned: 'Direncanakan',
  underWay: 'Sedang dikerjakan',
  done: 'Selesai',
  dropped: 'Dibatalkan',
};

const keptWords = (kept: boolean | null): string =>
  kept === null ? 'Belum diperiksa' : kept ? 'Ditepati' : 'Tidak ditepati';

const bookRow = (line: FollowUpLine): FollowUpBookRow => ({
  bodyCode: line.bodyCode,
  bodyName: line.bodyName,
  itemCode: line.itemCode,
  action: line.action,
  responsible: line.responsible,
  dueOn: longDate(line.dueOn),
  state: line.isLate ? `${stateWords[line.state]}, lewat tenggat` : stateWords[line.state],
  confirmed: line.isConfirmed ? 'Ya' : 'Belum',
  proof: line.proofUrl,
  note: line.note,
  kept: keptWords(line.kept),
});
