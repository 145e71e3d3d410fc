import { useText } from '../i18n/use-text';

/** Shown while something is being fetched; the words appear only after a moment, so that fast pages do not flicker. */
export function Waiting() {
  const t = useText();
  return (
    <div class="waiting" role="status">
      <span class="waiting-bar" aria-hidden="true" />
      <span>{t('app.loading')}</span>
    </div>
  );
}
