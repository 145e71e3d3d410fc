import { problem, type Actor } from '@app/access';
import { fromCursor, pageOf, type RegistrationRule, transaction } from '@app/database';
import { writtenBytes } from '@app/platform';
import { writeFunnelWorkbook } from '@app/workbook';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countInvitees, type InvitingCounts } from '../invitations/invitation.query';
import { loadPeriod } from '../periods/load-period';
import { findRule } from '../registrations/registration.query';
import { findPeriodDeadline, type PeriodDeadline } from '../windows/period-deadline.query';
import { countFunnel, countSteps, findFunnelPage, type FunnelFilter, type FunnelLine } from './funnel.query';
import { funnelSteps, stepLabels, type FunnelStep } from './funnel-steps';

export interface FunnelRow extends Omit<FunnelLine, 'key' | 'mailedAt' | 'toldAt' | 'openedAt' | 'submittedAt'> {
  readonly stepLabel: string;
  readonly mailedAt: string | null;
  readonly toldAt: string | null;
  readonly openedAt: string | null;
  readonly submittedAt: string | null;
}

export interface FunnelPage {
  readonly items: readonly FunnelRow[];
  readonly next: string | null;
  readonly total: number;
}

export interface FunnelSummary extends PeriodDeadline {
  readonly total: number;
  /** Each with those to whom it has happened, and those who stand there. */
  readonly steps: readonly {
    readonly step: FunnelStep;
    readonly label: string;
    readonly reached: number;
    readonly here: number;
  }[];
  readonly neverOpened: number;
  readonly mailFailed: number;
  readonly returned: number;
  readonly toDecide: number;
  /** What inviting all would do now. */
  readonly toInvite: InvitingCounts;
  readonly rule: RegistrationRule;
}

export interface FunnelAsk extends FunnelFilter {
  readonly cursor?: string;
  readonly limit: number;
}

const mostExported = 20_000;

/** How far bodies are on the way from the list to the first answer. */
@Injectable()
export class RegistrationFunnelsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Counts of all steps. Throws `access.*`. */
  async summary(actor: Actor, periodId: string): Promise<FunnelSummary> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'funnel.read' });
      const { steps: counts, reached, ...rest } = await countSteps(tx, periodId);
      const here = funnelSteps.map((step) => counts?.[step] ?? 0);
      const steps = funnelSteps.map((step, at) => ({
        step,
        label: stepLabels[step],
        here: here[at] ?? 0,
        reached: reached[step],
      }));
      const toInvite = await countInvitees(tx, periodId);
      return {
        ...rest,
        steps,
        toInvite,
        rule: await findRule(tx, periodId),
        ...(await findPeriodDeadline(tx, periodId)),
      };
    });
  }

  /** One page of bodies by code. Throws `request.cursor`, `access.*`. */
  async page(actor: Actor, periodId: string, { cursor, limit, ...filter }: FunnelAsk): Promise<FunnelPage> {
    const after = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && after === null) throw problem.cursorInvalid();
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'funnel.read' });
      const rows = await findFunnelPage(tx, periodId, { ...filter, after, limit });
      const { items, next } = pageOf(rows, limit, ({ key, assessmentId }) => ({ key, id: assessmentId }));
      return { items: items.map(rowOf), next, total: await countFunnel(tx, periodId, filter) };
    });
  }

  /** What the filter finds, all of it, as a workbook. */
  async workbook(
    actor: Actor,
    periodId: string,
    filter: FunnelFilter,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const { period, rows } = await transaction(this.dataSource, async (tx) => {
      const loaded = await loadPeriod(tx, actor, periodId, { action: 'funnel.read' });
      return {
        period: loaded,
        rows: await findFunnelPage(tx, periodId, { ...filter, after: null, limit: mostExported }),
      };
    });
    const lines = rows.map((row) => ({
      ...row,
      step: stepLabels[row.step],
      officerName: row.reachedName,
      email: row.reachedEmail,
      phone: row.reachedPhone,
    }));
    const bytes = await writtenBytes('.xlsx', (path) =>
      writeFunnelWorkbook({ title: `Pendaftaran ${period.title}`, rows: lines }, path),
    );
    return { name: `pendaftaran-${period.code}.xlsx`, bytes };
  }
}

const rowOf = ({ key: _, mailedAt, toldAt, openedAt, submittedAt, ...row }: FunnelLine): FunnelRow => ({
  ...row,
  stepLabel: stepLabels[row.step],
  mailedAt: mailedAt?.toISOString() ?? null,
  toldAt: toldAt?.toISOString() ?? null,
  openedAt: openedAt?.toISOString() ?? null,
  submittedAt: submittedAt?.toISOString() ?? null,
});
