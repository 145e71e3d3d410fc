import { useEffect, useState } from 'preact/hooks';
import { timeLeft } from '../format';
import { useText } from '../i18n/use-text';
import { useFormat } from '../use-format';

/** Until when, and how long that still is; the last three days are marked. */
export function Countdown({ deadline }: { readonly deadline: string | null }) {
  const t = useText();
  const format = useFormat();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (!deadline) return <span>{t('time.noDeadline')}</span>;
  const left = timeLeft(deadline, now);
  const isSoon = left !== null && (left.unit !== 'days' || left.count <= 3);
  return (
    <time dateTime={deadline}>
      {format.dateTime(deadline)}{' '}
      <span class={left === null ? 'tag bad' : isSoon ? 'tag warn' : 'tag good'}>
        {left === null ? t('time.over') : t('time.left', { time: t(`time.${left.unit}`, { count: left.count }) })}
      </span>
    </time>
  );
}
