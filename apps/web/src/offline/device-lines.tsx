import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useTextOf } from '../i18n/use-text';
import { paths } from '../paths';
import { messages } from './messages';
import { askToStay, keepSending } from './sending';
import { useConnectionGone } from './use-connection-gone';
import { useWaiting } from './use-waiting';
import { unsentOf } from './waiting';
import { type WaitCounts, countWaits } from './waiting-counts';

/** What waits no longer than this is merely on its way. */
const ON_ITS_WAY_MS = 15_000;

/** For who is signed in: that there is no signal, and what waits on this device. Sends it whenever that may succeed. */
export function DeviceLines() {
  const t = useTextOf(messages);
  const gone = useConnectionGone();
  const { toSend, toDecide } = useLongWaiting(gone);
  const count = toSend + toDecide;
  useEffect(keepSending, []);
  useEffect(() => {
    if (count > 0) void askToStay();
  }, [count > 0]);
  if (!gone && count === 0) return null;
  return (
    <p class="device-line" role="status">
      {gone && t('noSignal')} {toSend > 0 && t('waiting', { count: toSend })}{' '}
      {toDecide > 0 && t('toDecide', { count: toDecide })}{' '}
      {count > 0 && <Link href={paths.unsent}>{t('openQueue')}</Link>}
    </p>
  );
}

/** Without signal everything that waits; with signal only what has waited long, or waits for a person. */
const useLongWaiting = (gone: boolean): WaitCounts => {
  const waiting = useWaiting();
  const [now, setNow] = useState(Date.now());
  const counted = waiting ? unsentOf(waiting) : [];
  useEffect(() => {
    if (counted.length === 0) return;
    const timer = setTimeout(() => setNow(Date.now()), ON_ITS_WAY_MS);
    return () => clearTimeout(timer);
  }, [waiting, now]);
  return countWaits(counted.filter(({ waits, since }) => gone || waits === 'person' || now - since > ON_ITS_WAY_MS));
};
