import { useState } from 'preact/hooks';
import { useText, useTextOf } from '../i18n/use-text';
import { Dialog } from '../parts/dialog';
import { messages } from './messages';
import { sendNow } from './sending';
import { discardAll, discardFile, listUnsent, type WaitingFile } from './waiting';

interface Props {
  /** What waits; null: nobody is signing out. */
  readonly count: number | null;
  /** Files that the server refused; they are not among what waits. */
  readonly refused: readonly WaitingFile[];
  /** Whether what stays can be locked to its owner. */
  readonly canSeal: boolean;
  readonly onCancel: () => void;
  readonly onSignOut: () => void;
}

/** Signing out with work unsent: send it, leave it locked, or throw it away with intent. */
export function SignOutDialog({ count, refused, canSeal, onCancel, onSignOut }: Props) {
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
    if ((await listUnsent()).count === 0) onSignOut();
    else setFailed(true);
  };
  return (
    <Dialog
      open={count !== null}
      title={count ? t('signOutTitle', { count }) : t('refusedTitle', { count: refused.length })}
      onClose={close}
      actions={
        <button type="button" class="button" onClick={close}>
          {common('app.cancel')}
        </button>
      }
    >
      {(count ?? 0) > 0 && <p>{t('signOutIntro')}</p>}
      <Refused files={refused} isAlone={count === 0} onSignOut={onSignOut} />
      {failed && (
        <p class="note warn" role="alert">
          {t('sendFailed')}
        </p>
      )}
      <div class="stack sign-out-ways">
        {(count ?? 0) > 0 && (
          <button type="button" class="button primary" disabled={busy} onClick={() => void sendFirst()}>
            {busy ? t('sending') : t('sendFirst')}
          </button>
        )}
        {canSeal ? (
          <Way label={t('keepSealed')} hint={t('keepSealedHint')} onChoose={onSignOut} />
        ) : (
          <p class="soft small">{t('noSealHint')}</p>
        )}
        {count === 0 ? null : sure ? (
          <button type="button" class="button danger" onClick={() => void discardAll().then(onSignOut)}>
            {t('discardSure', { count: (count ?? 0) + refused.length })}
          </button>
        ) : (
          <Way label={t('discard')} hint={t('discardHint')} onChoose={() => setSure(true)} />
        )}
      </div>
    </Dialog>
  );
}

/** Files that were refused, apart from what can be sent: named, and thrown away with one press where nothing else waits. */
function Refused({
  files,
  isAlone,
  onSignOut,
}: {
  readonly files: readonly WaitingFile[];
  readonly isAlone: boolean;
  readonly onSignOut: () => void;
}) {
  const t = useTextOf(messages);
  if (files.length === 0) return null;
  const discard = async (): Promise<void> => {
    for (const file of files) await discardFile(file);
    onSignOut();
  };
  return (
    <div class="note warn">
      <div class="stack">
        <p>{t('refusedNote', { count: files.length, names: files.map(({ about }) => about.name).join(', ') })}</p>
        {isAlone && (
          <button type="button" class="button danger" onClick={() => void discard()}>
            {t('refusedDiscard', { count: files.length })}
          </button>
        )}
      </div>
    </div>
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
