import { useCallback, useEffect, useState } from 'preact/hooks';
import { timeLeft } from '../format';
import { useText } from '../i18n/use-text';
import { serverNow, useServerClock } from '../server-clock';
import { useFormat } from '../use-format';

const LOOK_AGAIN_MS = 30_000;

/** Until when, and how long that still is by the server's clock; the last three days are marked. */
export function Countdown({ deadline }: { readonly deadline: string | null }) {
  const t = useText();
  const format = useFormat();
  const [now, setNow] = useState(serverNow());
  const show = useCallback(() => setNow(serverNow()), []);
  useServerClock(show);
  useEffect(() => {
    const untilOver = deadline ? Date.parse(deadline) - now + 1 : 0;
    // At the deadline itself too: no time is left then, whatever was shown last.
    const timer = setTimeout(show, untilOver > 0 ? Math.min(untilOver, LOOK_AGAIN_MS) : LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [show, deadline, now]);
  if (!deadline) return <span>{t('time.noDeadline')}</span>;
  const left = timeLeft(deadline, now);
  const isSoon = left !== null && (left.unit !== 'days' || left.count <= 3);
  return (
    <time dateTime={deadline}>
      {format.end(deadline)}{' '}
      <span class={left === null ? 'tag bad' : isSoon ? 'tag warn' : 'tag good'}>
        {left === null ? t('time.over') : t('time.left', { time: t(`time.${left.unit}`, { count: left.count }) })}
      </span>
    </time>
  );
}
