import { api } from '../../api/api';
import { ApiProblem, toProblem } from '../../api/problem';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { windowMessages } from './window-messages';

type Span = NonNullable<PeriodView['policy']['windows']>[string];

interface Place {
  readonly period: PeriodView;
  readonly code: string;
  readonly onChanged: (period: PeriodView) => void;
}

/**
 * Saves one window as a new version of the rules that this page has read. Where somebody else changed them meanwhile nothing is
 * saved: theirs is shown beside what was typed, which then goes on top of theirs if it is saved again.
 */
export const useSaveWindow = ({ period, code, onChanged }: Place): ((set: Span, reason: string) => Promise<void>) => {
  const t = useTextOf(windowMessages);
  const format = useFormat();
  const say = (span: Pick<Span, 'from' | 'until'> | undefined): string =>
    span ? t('span', { from: format.dateTime(span.from), until: format.end(span.until) }) : t('unset');
  return async (set, reason) => {
    const policy = { ...period.policy, windows: { ...period.policy.windows, [code]: set } };
    const request = { policy, reason, version: period.policyVersion };
    try {
      onChanged(await api.put<PeriodView>(`/api/periods/${period.id}/policy`, request));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code !== 'period.stale') throw error;
      const current = problem.body['current'] as PeriodView;
      onChanged(current);
      const both = { now: say(current.policy.windows?.[code]), mine: say(set) };
      throw new ApiProblem('refused', problem.status, problem.code, t('stale', both));
    }
  };
};
