import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { PeriodView, Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { saveBlob } from '../../parts/save-text';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { postForFile } from './post-for-file';

/** For all at once: letters, and links to hand out. */
export function InviteActions({ period, onDone }: { readonly period: PeriodView; readonly onDone: () => void }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [count, setCount] = useState<number | null>(null);
  const mailAll = async (): Promise<void> => {
    let sum = 0;
    setCount(0);
    try {
      for (let more = true; more;) {
        const reply = await api.post<Schemas['InvitationsMailedDto']>(`/api/periods/${period.id}/invitation-mails`, {});
        sum += reply.mailed;
        more = reply.more;
        setCount(sum);
      }
    } finally {
      setCount(null);
      if (sum > 0) onDone();
    }
    toast.show(t('sent', { count: format.count(sum) }));
  };
  const saveLinks = async (): Promise<void> => {
    const file = await postForFile(`/api/periods/${period.id}/invitation-links`);
    saveBlob(`tautan-undangan-${period.code}.xlsx`, file);
    onDone();
  };
  return (
    <p class="actions">
      <ConfirmButton label={t('inviteAll')} title={t('inviteAll')} confirmLabel={t('send')} onConfirm={mailAll}>
        <p>{t('inviteAllText')}</p>
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
