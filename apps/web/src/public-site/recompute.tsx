import { useTextOf } from '../i18n/use-text';
import { Icon } from '../parts/icon';
import { useFormat } from '../use-format';
import { messages } from './messages';
import { type Published, RecomputeAsk } from './recompute-ask';
import type { Recomputed } from './recompute-period';

const compute = async ({ document, result }: Published): Promise<Recomputed> =>
  (await import('./recompute-period')).recomputePeriod(document, result);

/** Computes the whole published period again on the reader's own machine. */
export function Recompute({ code }: { readonly code: string }) {
  return (
    <div class="no-print">
      <RecomputeAsk code={code} compute={compute}>
        {(outcome) => <Outcome outcome={outcome} />}
      </RecomputeAsk>
    </div>
  );
}

function Outcome({ outcome }: { readonly outcome: Recomputed }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { differing, count } = outcome;
  if (differing.length === 0)
    return (
      <div class="note good">
        <Icon name="check" />
        <p>{t('recomputeGood', { count: format.count(count) })}</p>
      </div>
    );
  return (
    <div class="note bad">
      <Icon name="warning" />
      <p>{t('recomputeBad', { count: format.count(differing.length), names: differing.slice(0, 5).join(', ') })}</p>
    </div>
  );
}
