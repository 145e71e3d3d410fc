import { useState } from 'preact/hooks';
import { useText, useTextOf } from '../i18n/use-text';
import { Dialog } from '../parts/dialog';
import { messages } from './messages';
import { sendNow } from './sending';
import { countWaiting, discardAll } from './waiting';

interface Props {
  /** What waits; null: nobody is signing out. */
  readonly count: number | null;
  /** Whether what stays can be locked to its owner. */
  readonly canSeal: boolean;
  readonly onCancel: () => void;
  readonly onSignOut: () => void;
}

/** Signing out with work unsent: send it, leave it locked, or throw it away with intent. */
export function SignOutDialog({ count, canSeal, onCancel, onSignOut }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [sure, setSure] = useState(false);
  const close = (): void => {
    setFailed(false);
    setSure(false);
    onCancel();
  };
  const sendFirst = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    await sendNow();
    setBusy(false);
    if ((await countWaiting()) === 0) onSignOut();
    else setFailed(true);
  };
  return (
    <Dialog
      open={count !== null}
      title={t('signOutTitle', { count: count ?? 0 })}
      onClose={close}
      actions={
        <button type="button" class="button" onClick={close}>
          {common('app.cancel')}
        </button>
      }
    >
      <p>{t('signOutIntro')}</p>
      {failed && (
        <p class="note warn" role="alert">
          {t('sendFailed')}
        </p>
      )}
      <div class="stack sign-out-ways">
        <button type="button" class="button primary" disabled={busy} onClick={() => void sendFirst()}>
          {busy ? t('sending') : t('sendFirst')}
        </button>
        {canSeal ? (
          <Way label={t('keepSealed')} hint={t('keepSealedHint')} onChoose={onSignOut} />
        ) : (
          <p class="soft small">{t('noSealHint')}</p>
        )}
        {sure ? (
          <button type="button" class="button danger" onClick={() => void discardAll().then(onSignOut)}>
            {t('discardSure', { count: count ?? 0 })}
          </button>
        ) : (
          <Way label={t('discard')} hint={t('discardHint')} onChoose={() => setSure(true)} />
        )}
      </div>
    </Dialog>
  );
}

function Way({
  label,
  hint,
  onChoose,
}: {
  readonly label: string;
  readonly hint: string;
  readonly onChoose: () => void;
}) {
  return (
    <div>
      <button type="button" class="button" onClick={onChoose}>
        {label}
      </button>
      <p class="soft small">{hint}</p>
    </div>
  );
}
