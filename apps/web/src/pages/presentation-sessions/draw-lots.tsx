import { useId, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';
import type { PlannedSession } from './session-types';

interface Props {
  readonly session: PlannedSession;
  readonly onDone: () => void;
}

/** Draws the order of a session; again only with a reason. */
export function DrawLots({ session, onDone }: Props) {
  const t = useTextOf(messages);
  const hintId = useId();
  const [seed, setSeed] = useState('');
  const [reason, setReason] = useState('');
  const isAgain = session.draws.length > 0;
  const draw = async (): Promise<void> => {
    await api.post(`/api/presentation-sessions/${session.id}/draws`, { seed, ...(isAgain ? { reason } : {}) });
    setSeed('');
    setReason('');
    toast.show(t('drawn'));
    onDone();
  };
  return (
    <ConfirmButton
      label={t(isAgain ? 'drawAgain' : 'draw')}
      fullLabel={t(isAgain ? 'drawAgainOf' : 'drawOf', { session: session.name })}
      title={t('drawTitle', { session: session.name })}
      confirmLabel={t(isAgain ? 'drawAgain' : 'draw')}
      tone={isAgain ? 'quiet' : 'primary'}
      onConfirm={draw}
    >
      <p>{t('drawText')}</p>
      <div class="field">
        <label>
          <span class="field-label">{t('seed')}</span>
          <input
            class="input"
            maxLength={100}
            value={seed}
            aria-describedby={hintId}
            onInput={(event) => setSeed(event.currentTarget.value)}
          />
        </label>
        <span class="field-hint" id={hintId}>
          {t('seedHint')}
        </span>
      </div>
      {isAgain && (
        <>
          <p>{t('drawAgainText')}</p>
          <label class="field">
            <span class="field-label">{t('reason')}</span>
            <textarea class="input" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
        </>
      )}
    </ConfirmButton>
  );
}
