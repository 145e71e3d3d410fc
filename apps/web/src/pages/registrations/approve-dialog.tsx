import { useEffect, useRef } from 'preact/hooks';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { messages } from './messages';

interface Props {
  readonly name: string;
  readonly isRenewal: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onApprove: () => void;
}

/** Asked after the key, which is easily pressed once too often; Enter says yes. */
export function ApproveDialog({ name, isRenewal, busy, onClose, onApprove }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  return (
    <Dialog
      open
      title={t('approveTitle', { name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button ref={yes} type="button" class="button primary" disabled={busy} onClick={onApprove}>
            {t('approve')}
          </button>
        </>
      }
    >
      <p>{t(isRenewal ? 'approveRenewalText' : 'approveText')}</p>
    </Dialog>
  );
}
