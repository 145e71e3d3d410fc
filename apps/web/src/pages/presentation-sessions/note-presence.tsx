import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstant, toLocal } from '../../parts/zoned-time';
import { serverNow } from '../../server-clock';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { juryMessages } from './jury-messages';
import type { PlannedSession, Turn } from './session-types';

interface Props {
  readonly session: PlannedSession;
  readonly juror: PlannedSession['jurors'][number];
  readonly turns: readonly Turn[];
  readonly onDone: () => void;
}

const presences = ['present', 'absent', 'late', 'left'] as const;
type Presence = (typeof presences)[number];

/** Notes that a juror is there, absent, late or gone, with what they heard and why. */
export function NotePresence({ session, juror, turns, onDone }: Props) {
  const t = useTextOf(juryMessages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const [presence, setPresence] = useState<Presence>('absent');
  const [at, setAt] = useState(() => toLocal(new Date(serverNow()).toISOString(), zone));
  const [heard, setHeard] = useState('');
  const [reason, setReason] = useState('');
  const isPart = presence === 'late' || presence === 'left';
  const note = async (): Promise<void> => {
    await api.post(`/api/presentation-sessions/${session.id}/jurors/${juror.id}/presences`, {
      presence,
      reason,
      ...(isPart ? { at: toInstant(at, zone), presentationId: heard || null } : {}),
    });
    toast.show(t('presenceNoted', { name: juror.name }));
    setReason('');
    onDone();
  };
  return (
    <ConfirmButton
      label={t('presence')}
      fullLabel={t('presenceOf', { name: juror.name })}
      title={t('presenceTitle', { name: juror.name })}
      confirmLabel={t('presenceDo')}
      tone="quiet"
      onConfirm={note}
    >
      <p>{t('presenceText')}</p>
      <label class="field">
        <span class="field-label">{t('presenceWhat')}</span>
        <select
          class="input"
          value={presence}
          onChange={(event) => setPresence(presences.find((each) => each === event.currentTarget.value) ?? 'absent')}
        >
          {presences.map((each) => (
            <option key={each} value={each}>
              {t(`presence.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {isPart && (
        <>
          <label class="field">
            <span class="field-label">
              {t(presence === 'late' ? 'arrivedAt' : 'leftAtField', { zone: zoneName(zone) })}
            </span>
            <input
              class="input"
              type="datetime-local"
              value={at}
              onInput={(event) => setAt(event.currentTarget.value)}
            />
          </label>
          <label class="field">
            <span class="field-label">{t(presence === 'late' ? 'firstHeard' : 'lastHeard')}</span>
            <select class="input" value={heard} onChange={(event) => setHeard(event.currentTarget.value)}>
              <option value="">{t('heardNone')}</option>
              {turns.map(({ id, place, body }) => (
                <option key={id} value={id}>
                  {place === null ? body.name : `${place}. ${body.name}`}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {presence !== 'present' && (
        <label class="field">
          <span class="field-label">{t('presenceReason')}</span>
          <textarea class="input" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
      )}
    </ConfirmButton>
  );
}
