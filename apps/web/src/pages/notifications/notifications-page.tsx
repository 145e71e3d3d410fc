import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import type { Notice } from '../../api/mail-types';
import { useServerWords, useText, useTextOf } from '../../i18n/use-text';
import { noticesRead } from '../../notices-read';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { forgetPaths } from '../../use-resource';
import { useTitle } from '../../use-title';
import { messages } from './messages';
import './notifications.css';

/** A person's own notices. Opening one marks it as read. */
export function NotificationsPage() {
  const t = useTextOf(messages);
  const common = useText();
  useTitle(t('title'));
  const [, go] = useLocation();
  const [onlyUnread, setOnlyUnread] = useState(false);
  const notices = useKeyset<Notice>(`/api/notifications${onlyUnread ? '?unread=1' : ''}`);
  const again = (): void => {
    forgetPaths('/api/notifications');
    notices.first.reload();
    noticesRead.tell();
  };
  const attempt = (work: Promise<unknown>): void => {
    work.then(again).catch(toastProblem);
  };
  const newest = notices.rows[0]?.toldAt;
  return (
    <div class="narrow stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>
            {t('intro')} <Link href={paths.account}>{t('account')}</Link>.
          </p>
        </div>
        {newest && (
          <button
            type="button"
            class="button"
            onClick={() => attempt(api.post('/api/notifications/reading', { until: newest }))}
          >
            {t('readAll')}
          </button>
        )}
      </div>
      <label class="show-password">
        <input type="checkbox" checked={onlyUnread} onChange={() => setOnlyUnread(!onlyUnread)} /> {t('onlyUnread')}
      </label>
      <Loaded resource={notices.first}>
        {() =>
          notices.rows.length === 0 ? (
            <EmptyState title={onlyUnread ? t('noneUnread') : t('none')}>{!onlyUnread && t('noneAdvice')}</EmptyState>
          ) : (
            <ul class="notices" aria-label={t('list')}>
              {notices.rows.map((notice) => (
                <NoticeCard
                  key={notice.id}
                  notice={notice}
                  onRead={() => attempt(api.post(`/api/notifications/${notice.id}/reading`))}
                  onOpen={() => {
                    attempt(api.post(`/api/notifications/${notice.id}/reading`));
                    go(notice.href);
                  }}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {notices.more && (
        <p class="table-more">
          <button type="button" class="button" disabled={notices.loadingMore} onClick={notices.more}>
            {notices.loadingMore ? common('app.loading') : common('app.more')}
          </button>
        </p>
      )}
    </div>
  );
}

function NoticeCard({
  notice,
  onRead,
  onOpen,
}: {
  readonly notice: Notice;
  readonly onRead: () => void;
  readonly onOpen: () => void;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  const say = useServerWords();
  const isUnread = notice.readAt === null;
  return (
    <li class={isUnread ? 'card notice unread' : 'card notice'}>
      <p class="notice-title">
        <a
          href={notice.href}
          onClick={(event) => {
            event.preventDefault();
            onOpen();
          }}
        >
          {say(notice.title)}
        </a>{' '}
        {notice.times > 1 && <span class="tag">{t('times', { count: notice.times })}</span>}{' '}
        {isUnread && <span class="tag warn">{t('unread')}</span>}
      </p>
      <p>{say(notice.text)}</p>
      <p class="soft small notice-foot">
        <span>
          {format.dateTime(notice.toldAt)}
          {notice.organiserName && `, ${notice.organiserName}`}
        </span>
        {isUnread && (
          <button type="button" class="button quiet" onClick={onRead}>
            {t('markRead')}
          </button>
        )}
      </p>
    </li>
  );
}
