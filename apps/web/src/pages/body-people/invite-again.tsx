import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { InvitationLink } from '../../api/registration-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { toastProblem } from '../../toast-problem';
import { LinkText } from '../registrations/link-text';
import { messages } from './messages';

interface Props {
  readonly bodyId: string;
  readonly invitationId: string;
  readonly name: string;
}

/** Writes once more to who has not come yet, and shows the link to be handed over. */
export function InviteAgain({ bodyId, invitationId, name }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const [link, setLink] = useState<InvitationLink | null>(null);
  const [busy, setBusy] = useState(false);
  const send = (): void => {
    setBusy(true);
    api
      .post<InvitationLink>(`/api/public-bodies/${bodyId}/invitations/${invitationId}/letters`)
      .then(setLink)
      .catch(toastProblem)
      .finally(() => setBusy(false));
  };
  const close = (): void => setLink(null);
  return (
    <>
      <button type="button" class="button" disabled={busy} aria-label={t('againFor', { name })} onClick={send}>
        {t('again')}
      </button>
      {link && (
        <Dialog
          open
          title={t('sent', { name })}
          onClose={close}
          actions={
            <button type="button" class="button" onClick={close}>
              {common('app.close')}
            </button>
          }
        >
          <LinkText link={link} />
        </Dialog>
      )}
    </>
  );
}
