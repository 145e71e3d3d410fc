import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { FunnelSummary } from '../../api/registration-types';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { saveBlob } from '../../parts/save-text';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { postForFile } from './post-for-file';
import { useAskedText } from './use-asked-text';

interface Props {
  readonly period: PeriodView;
  /** Whom inviting all would reach. */
  readonly toInvite: FunnelSummary['toInvite'];
  readonly onDone: () => void;
}

/** For all at once: invitations, and links to hand out. */
export function InviteActions({ period, toInvite, onDone }: Props) {
  const t = useTextOf(messages);
  const asked = useAskedText();
  const format = useFormat();
  const [count, setCount] = useState<number | null>(null);
  const mailAll = async (): Promise<void> => {
    let sum = { mailed: 0, told: 0 };
    setCount(0);
    try {
      for (let more = true; more;) {
        const reply = await api.post<Schemas['InvitationsMailedDto']>(`/api/periods/${period.id}/invitation-mails`, {});
        sum = { mailed: sum.mailed + reply.mailed, told: sum.told + reply.told };
        more = reply.more;
        setCount(sum.mailed + sum.told);
      }
    } finally {
      setCount(null);
      if (sum.mailed + sum.told > 0) onDone();
    }
    toast.show(asked(sum));
  };
  const saveLinks = async (): Promise<void> => {
    const file = await postForFile(`/api/periods/${period.id}/invitation-links`);
    saveBlob(`tautan-undangan-${period.code}.xlsx`, file);
    onDone();
  };
  return (
    <p class="actions">
      <ConfirmButton
        label={t('inviteAll', { count: format.count(toInvite.bodies) })}
        title={t('inviteAll', { count: format.count(toInvite.bodies) })}
        confirmLabel={t('send')}
        disabled={toInvite.bodies === 0}
        onConfirm={mailAll}
      >
        <Reached toInvite={toInvite} />
        <p role="status">{count !== null && t('sending', { count: format.count(count) })}</p>
      </ConfirmButton>
      <ConfirmButton
        tone="quiet"
        label={t('links')}
        title={t('links')}
        confirmLabel={t('download')}
        onConfirm={saveLinks}
      >
        <p>{t('linksText')}</p>
      </ConfirmButton>
    </p>
  );
}

/** How many are asked in which way, and how many cannot be. */
function Reached({ toInvite }: Pick<Props, 'toInvite'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { letters, notices, unreachable } = toInvite;
  return (
    <ul>
      {letters > 0 && <li>{t('inviteLetters', { count: format.count(letters) })}</li>}
      {notices > 0 && <li>{t('inviteNotices', { count: format.count(notices) })}</li>}
      {unreachable > 0 && <li>{t('inviteUnreachable', { count: format.count(unreachable) })}</li>}
    </ul>
  );
}
