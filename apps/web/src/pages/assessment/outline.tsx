import { useEffect, useState } from 'preact/hooks';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { LazyPart } from '../../parts/lazy-part';
import { loadOutline } from './later';
import { messages } from './messages';
import type { OutlineProps } from './outline-list';

interface Props extends OutlineProps {
  /** Whether the drawer of a small screen is open; a wide one shows the outline always. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The outline beside the questions, or behind a button where there is no room. */
export function Outline({ open, onOpen, ...list }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  if (useIsWide())
    return (
      <aside class="outline">
        <LazyPart load={loadOutline} props={list} />
      </aside>
    );
  return (
    <div class="outline">
      <button type="button" class="outline-opener" aria-haspopup="dialog" onClick={() => onOpen(true)}>
        <Icon name="list" /> {t('outlineOpen')}
      </button>
      <Dialog
        open={open}
        title={t('outline')}
        onClose={() => onOpen(false)}
        actions={
          <button type="button" class="button" onClick={() => onOpen(false)}>
            {common('app.close')}
          </button>
        }
      >
        {open && (
          <LazyPart
            load={loadOutline}
            props={{
              ...list,
              onGo: (code) => {
                onOpen(false);
                list.onGo(code);
              },
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

const useIsWide = (): boolean => {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 960px)').matches);
  useEffect(() => {
    const query = matchMedia('(min-width: 960px)');
    const listen = (): void => setWide(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, []);
  return wide;
};
