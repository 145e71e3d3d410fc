import { useEffect, useState } from 'preact/hooks';
import { useText } from '../i18n/use-text';
import { toast } from '../toast';
import { Icon } from './icon';

/** The live region. It is in the page from the start, because screen readers miss regions that come with their text. */
export function Toasts() {
  const t = useText();
  const [list, setList] = useState(toast.list());
  useEffect(() => toast.subscribe(() => setList(toast.list())), []);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {list.map(({ id, text, tone }) => (
        <div key={id} class={`toast ${tone}`}>
          <Icon name={tone === 'good' ? 'check' : 'warning'} />
          <span>{text}</span>
          <button type="button" class="button icon-only" aria-label={t('app.close')} onClick={() => toast.close(id)}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  );
}
