import type { List, PeriodCard } from './api/types';
import { useResource } from './use-resource';

export interface PeriodNames {
  /** The period's title; empty until it is known. */
  readonly nameOf: (periodId: string) => string;
  /** Open periods come first, then the newest; for sorting. */
  readonly compare: (onePeriodId: string, otherPeriodId: string) => number;
}

/** The periods of a list whose rows only say which one they belong to. */
export const usePeriodNames = (): PeriodNames => {
  const periods = useResource<List<PeriodCard>>('/api/periods').value?.items ?? [];
  const known = new Map(periods.map((period) => [period.id, period]));
  const place = (id: string): number => {
    const period = known.get(id);
    return (period?.state === 'open' ? 10_000 : 0) + (period?.year ?? 0);
  };
  return {
    nameOf: (id) => known.get(id)?.title ?? '',
    compare: (one, other) => place(other) - place(one),
  };
};
