import { Link } from 'wouter-preact';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { messages } from './messages';

type Received = Schemas['ReceivedAnnouncementDto'];

/** What organisers tell this body, newest first; nothing where there is nothing. */
export function ReceivedAnnouncements() {
  const t = useTextOf(messages);
  const received = useResource<{ readonly items: readonly Received[] }>('/api/announcements').value?.items ?? [];
  if (received.length === 0) return null;
  return (
    <section class="card announcements" aria-labelledby="announcements-title">
      <h2 id="announcements-title">{t('announcements')}</h2>
      <ul>
        {received.map((one) => (
          <li key={one.id} id={`pengumuman-${one.id}`}>
            <Announcement one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Announcement({ one }: { readonly one: Received }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { title, text, by, at, period, assessmentId, itemCode } = one;
  return (
    <details>
      <summary>
        <strong>{title}</strong>
      </summary>
      <p class="small soft">{t('announcedBy', { by, when: format.dateTime(at), period })}</p>
      <p class="announcement-text">{text}</p>
      {itemCode && <Link href={paths.form(assessmentId, itemCode)}>{t('announcedItem', { code: itemCode })}</Link>}
    </details>
  );
}
