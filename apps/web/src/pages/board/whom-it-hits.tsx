import type { DeadlineMove } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { closingMessages } from './closing-messages';

interface Props {
  readonly periodId: string;
  /** The end that is being considered, ISO 8601; null: none that can be read. */
  readonly until: string | null;
}

/** Before the deadline is moved: how many have not handed in, and who would lose time by it. */
export function WhomItHits({ periodId, until }: Props) {
  const path = `/api/periods/${periodId}/deadline-move?until=${encodeURIComponent(until ?? '')}`;
  const { value, problem } = useResource<DeadlineMove>(until ? path : null);
  const t = useTextOf(closingMessages);
  if (!until) return null;
  return (
    <div role="status" class={value && value.losing > 0 ? 'note warn' : undefined}>
      {value ? <Hit move={value} /> : <p class="soft">{problem ? problem.message : t('counting')}</p>}
    </div>
  );
}

function Hit({ move: { unfinished, losing, shut, names } }: { readonly move: DeadlineMove }) {
  const t = useTextOf(closingMessages);
  const format = useFormat();
  const more = losing - names.length;
  return (
    <div>
      <p>
        {t('unfinished', { count: format.count(unfinished) })} {losing === 0 && t('nobodyLoses')}
      </p>
      {losing > 0 && (
        <p>
          <strong>{t('losing', { count: format.count(losing) })}</strong> {names.join(', ')}
          {more > 0 && ` ${t('andMore', { count: format.count(more) })}`}.
        </p>
      )}
      {shut > 0 && <p>{t('shut', { count: format.count(shut) })}</p>}
    </div>
  );
}
