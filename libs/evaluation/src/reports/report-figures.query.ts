/** Figures beside the scores that some papers are made of: the same that the screens show. */
import type { Transaction } from '@app/database';
import { adviceFor, type Advice } from '../dashboards/advice';
import { dashboardFigures, type DashboardFigures } from '../dashboards/dashboard-figures';
import type { ScoredPeriodFacts } from '../results/scored-periods.service';
import { categoriesOf } from '../results/standings-rows';
import { findAgreement, type AgreementFigures } from '../second-readings/agreement-figures.query';
import type { ComparedFinals } from '../trends/compare-finals';
import { findYearsOf } from '../trends/years-of.query';
import { findParticipation, type ParticipationLine } from '../boards/participation.query';
import type { ReportRow } from './reports.query';

/** One category's years beside each other. */
export interface CategoryYears extends ComparedFinals {
  readonly code: string;
  readonly label: string;
}

export interface ReportFigures {
  /** Of the brief. */
  readonly region: (DashboardFigures & { readonly advice: readonly Advice[] }) | null;
  /** Of the brief and the comparison of years. */
  readonly years: readonly CategoryYears[];
  readonly participation: readonly ParticipationLine[];
  readonly agreement: AgreementFigures | null;
}

const none: ReportFigures = { region: null, years: [], participation: [], agreement: null };

export const findReportFigures = async (
  tx: Transaction,
  { kind, periodId, category }: Pick<ReportRow, 'kind' | 'periodId' | 'category'>,
  scored: ScoredPeriodFacts,
): Promise<ReportFigures> => {
  switch (kind) {
    case 'brief': {
      const { instruments, subjects } = scored.document;
      const released = subjects.filter(({ id }) => !scored.unjudged.unreleased.has(id));
      const advice = adviceFor({ policy: scored.policy, instruments, subjects: released });
      const region = { ...dashboardFigures(scored), advice };
      return { ...none, region, years: await findYears(tx, periodId, scored, null) };
    }
    case 'years':
      return { ...none, years: await findYears(tx, periodId, scored, category) };
    case 'participation':
      return { ...none, participation: await findParticipation(tx, periodId, category) };
    case 'agreement':
      return { ...none, agreement: await findAgreement(tx, periodId) };
    default:
      return none;
  }
};

const findYears = async (
  tx: Transaction,
  periodId: string,
  scored: ScoredPeriodFacts,
  only: string | null,
): Promise<readonly CategoryYears[]> => {
  const found: CategoryYears[] = [];
  for (const { code, label } of categoriesOf(scored.policy, scored.results))
    if (only === null || only === code) found.push({ code, label, ...(await findYearsOf(tx, periodId, scored, code)) });
  return found;
};
