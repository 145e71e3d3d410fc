import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { useText } from './i18n/use-text';
import { noticesRead } from './notices-read';
import { Icon } from './parts/icon';
import { paths } from './paths';
import { useResource } from './use-resource';

/** How often a page that lies open looks for news. */
const EVERY_MS = 120_000;

/** The way to the notices, with how many are unread; looks again at each move and now and then. */
export function Bell() {
  const t = useText();
  const [location] = useLocation();
  const { value, reload } = useResource<{ readonly unread: number }>('/api/notifications/unread');
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const shownAt = useRef(location);
  useEffect(() => {
    if (shownAt.current !== location) reload();
    shownAt.current = location;
  }, [location, reload]);
  useEffect(() => {
    const stop = noticesRead.subscribe(reload);
    return () => void stop();
  }, [reload]);
  const unread = value?.unread ?? 0;
  return (
    <Link class="bell" href={paths.notifications}>
      <Icon name="bell" />
      <span class="visually-hidden">{t('app.notices')}</span>
      {unread > 0 && (
        <span class="bell-count">
          {unread > 99 ? '99+' : unread} <span class="visually-hidden">{t('app.unread')}</span>
        </span>
      )}
    </Link>
  );
}
