import { useState } from 'preact/hooks';
import type { Evidence, LinkSnapshot as Snapshot } from '../api/types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { useResource } from '../use-resource';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { linkMessages } from './link-messages';
import { Loaded } from './loaded';

interface Props {
  readonly piece: Pick<Evidence, 'id'>;
  readonly onClose: () => void;
}

/** What was kept of a page when it could be opened, as text that does nothing. */
export function LinkSnapshot({ piece, onClose }: Props) {
  const t = useTextOf(linkMessages);
  const path = `/api/evidence/${piece.id}/link-snapshot`;
  const [copy, setCopy] = useState<string | null>(null);
  const asked = copy === null ? '' : `?copy=${copy}`;
  const snapshot = useResource<Snapshot>(`${path}${asked}`);
  const actions = (
    <>
      <a class="button" href={`${path}/content${asked}`} download title={t('downloadHint')}>
        <Icon name="download" /> {t('download')}
      </a>
      <button type="button" class="button primary" onClick={onClose}>
        {t('close')}
      </button>
    </>
  );
  return (
    <Dialog open title={t('snapshotTitle')} onClose={onClose} actions={actions}>
      <Loaded resource={snapshot}>
        {(found) => (
          <>
            <Copies snapshot={found} onChoose={setCopy} />
            <Paper snapshot={found} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

/** Which of the copies is shown, where there are several. */
function Copies({ snapshot, onChoose }: { readonly snapshot: Snapshot; readonly onChoose: (id: string) => void }) {
  const t = useTextOf(linkMessages);
  const format = useFormat();
  if (snapshot.copies.length < 2) return null;
  return (
    <label class="field">
      <span>{t('copies', { count: snapshot.copies.length })}</span>
      <select value={snapshot.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {snapshot.copies.map(({ id, takenAt, kind }) => (
          <option key={id} value={id}>
            {`${format.dateTime(takenAt)} – ${t(`kind.${kind}`)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Paper({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTextOf(linkMessages);
  const format = useFormat();
  const size = format.bytes(snapshot.sizeBytes);
  const lines = [
    [t('pageTitle'), snapshot.title],
    [t('finalUrl'), snapshot.finalUrl],
    [t('redirects'), snapshot.hops.map(({ url, status }) => `${url} (${status})`).join(' → ')],
    [t('status'), [snapshot.statusCode, snapshot.headers['content-type']].filter(Boolean).join(' · ')],
    [t('size'), snapshot.truncated ? t('truncated', { size }) : size],
    [t('sha256'), snapshot.sha256],
  ] as const;
  return (
    <>
      <p>
        <strong>{t('takenAt', { time: format.dateTime(snapshot.takenAt) })}</strong> {t('inert')}
      </p>
      <h3 id="snapshot-text">{t('text')}</h3>
      {snapshot.text ? (
        <pre class="snapshot-text" tabIndex={0} aria-labelledby="snapshot-text">
          {snapshot.text}
        </pre>
      ) : (
        <p class="soft">{t('noText')}</p>
      )}
      <dl class="snapshot-facts">
        {lines.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}
