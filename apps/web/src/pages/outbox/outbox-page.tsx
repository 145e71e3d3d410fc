import { useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { api } from '../../api/api';
import type { MailCard, MailList, MailSettings } from '../../api/mail-types';
import { useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import '../../styles/table.css';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { MailDialog } from './mail-dialog';
import { MailTable } from './mail-table';
import { MoreButton } from '../audit/more-button';
import { messages } from './messages';
import './outbox.css';
import { ReplyTo } from './reply-to';

const states = ['queued', 'sent', 'failed', 'kept'] as const;

interface Sought {
  readonly q: string;
  readonly state: string | null;
}

const addressOf = ({ q, state }: Sought): string => {
  const written = new URLSearchParams({ ...(q && { cari: q }), ...(state && { keadaan: state }) }).toString();
  return written && `?${written}`;
};

const pathOf = ({ q, state }: Sought): string =>
  `/api/mails?${new URLSearchParams({ ...(q && { q }), ...(state && { state }) })}`;

/** What was sent in the organiser's name, and what did not arrive. Search and state stand in the address. */
export function OutboxPage() {
  const t = useTextOf(messages);
  const format = useFormat();
  useTitle(t('title'));
  const query = new URLSearchParams(useSearch());
  const [location, go] = useLocation();
  const [opened, setOpened] = useState<MailCard | null>(null);
  const q = query.get('cari') ?? '';
  const state = states.find((one) => one === query.get('keadaan')) ?? null;
  const mails = useKeyset<MailCard>(pathOf({ q, state }));
  const settings = useResource<MailSettings>('/api/mail-settings');
  const show = (next: Sought): void => go(location + addressOf(next), { replace: true });
  const sendAll = (): void => {
    api
      .post<{ readonly count: number }>('/api/mails/sending')
      .then(({ count }) => {
        toast.show(t('sentAll', { count }));
        mails.first.reload();
      })
      .catch(toastProblem);
  };
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        {settings.value?.sends && state === 'failed' && (
          <button type="button" class="button" onClick={sendAll}>
            {t('sendAll')}
          </button>
        )}
      </div>
      {settings.value?.sends === false && <p class="note warn">{t('noServer')}</p>}
      <OutboxTools q={q} state={state} counts={(mails.first.value as MailList | null)?.counts} onShow={show} />
      <Loaded resource={mails.first}>
        {() => (
          <>
            <p class="table-count" role="status">
              {t('count', { shown: format.count(mails.rows.length), total: format.count(mails.total) })}
            </p>
            <MailTable mails={mails.rows} isFiltered={q !== '' || state !== null} onOpen={setOpened} />
          </>
        )}
      </Loaded>
      <MoreButton more={mails.more} busy={mails.loadingMore} />
      {settings.value && <ReplyTo settings={settings.value} onSaved={settings.reload} />}
      <MailDialog
        mail={opened}
        sends={settings.value?.sends ?? false}
        onClose={() => setOpened(null)}
        onSent={mails.first.reload}
      />
    </div>
  );
}

function OutboxTools({
  q,
  state,
  counts,
  onShow,
}: Sought & { readonly counts: MailList['counts'] | undefined; readonly onShow: (next: Sought) => void }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="outbox-tools">
      <label>
        {t('search')}
        <input
          class="input"
          type="search"
          value={q}
          onInput={(event) => onShow({ q: event.currentTarget.value, state })}
        />
      </label>
      <label>
        {t('state')}
        <select class="input" value={state ?? ''} onChange={(event) => onShow({ q, state: event.currentTarget.value })}>
          <option value="">{t('all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(one)} ({format.count(counts?.[one] ?? 0)})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
