import { useText } from '../../i18n/use-text';

/** Loads the next page of a list; nothing where all is here. */
export function MoreButton({ more, busy }: { readonly more: (() => void) | null; readonly busy: boolean }) {
  const t = useText();
  if (!more) return null;
  return (
    <p class="table-more">
      <button type="button" class="button" disabled={busy} onClick={more}>
        {busy ? t('app.loading') : t('app.more')}
      </button>
    </p>
  );
}
