import type { PeriodView, WindowMove } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { closingMessages } from './closing-messages';
import { windowMessages } from './window-messages';

interface Props {
  readonly period: PeriodView;
  readonly code: string;
  /** The end that is being considered, ISO 8601; null: none that can be read. */
  readonly until: string | null;
}

const effects = ['verifikasi', 'sanggah'] as const;

/** Before a window is moved: whom it concerns, who is told, and who keeps the time that was fixed for them. */
export function WindowEffect({ period, code, until }: Props) {
  const t = useTextOf(windowMessages);
  const closing = useTextOf(closingMessages);
  const format = useFormat();
  const { value, problem } = useResource<WindowMove>(
    `/api/periods/${period.id}/window-move?window=${encodeURIComponent(code)}`,
  );
  const isShutting = until !== null && Date.parse(until) <= Date.now();
  if (!value) return <p class="soft">{problem ? problem.message : closing('counting')}</p>;
  const kind = effects.find((each) => each === code) ?? 'stage';
  const said = { bodies: format.count(value.bodies), people: format.count(value.people) };
  return (
    <div role="status" class={isShutting ? 'note warn' : undefined}>
      <div>
        <p>{t(`effect.${kind}`, said)}</p>
        {value.fixed > 0 && <p>{t('fixed', { count: format.count(value.fixed) })}</p>}
        {isShutting && <p>{t('shutting')}</p>}
      </div>
    </div>
  );
}
