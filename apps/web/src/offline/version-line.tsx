import { useEffect, useState } from 'preact/hooks';
import { useTextOf } from '../i18n/use-text';
import { appVersion } from './app-version';
import { messages } from './messages';

/** Offers the newer version; it never comes by itself, since somebody may be typing. */
export function VersionLine() {
  const t = useTextOf(messages);
  const [isNew, setNew] = useState(appVersion.isNewWaiting());
  useEffect(() => appVersion.subscribe(() => setNew(appVersion.isNewWaiting())), []);
  if (!isNew) return null;
  return (
    <p class="device-line" role="status">
      {t('newVersion')}{' '}
      <button type="button" class="button" onClick={appVersion.takeNew}>
        {t('takeNew')}
      </button>
    </p>
  );
}
