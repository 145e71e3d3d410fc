import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { FunnelRow } from '../../api/registration-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { AddressRefusal } from '../../parts/email-doubt';
import { useDoubtful } from '../../parts/use-doubtful';
import { toast } from '../../toast';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  readonly row: FunnelRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Where a body is reached, put right; and the invitation sent again in the same breath. */
export function ContactDialog({ periodId, row, onClose, onDone }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const [email, setEmail] = useState(row.email ?? '');
  const [phone, setPhone] = useState(row.phone ?? '');
  const [officerName, setOfficerName] = useState(row.officerName ?? '');
  const doubtful = useDoubtful();
  const sends = row.state === 'invited' && row.registration !== 'submitted';

  const save = (address: string, sure: boolean): void => {
    setEmail(address);
    doubtful.run(async () => {
      await api.put<void>(`/api/assessments/${row.assessmentId}/contact`, { email: address, phone, officerName, sure });
      if (sends && address.trim())
        await api.post(`/api/periods/${periodId}/invitation-mails`, { assessmentIds: [row.assessmentId] });
      toast.show(t('saved'));
      onDone();
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={t('contactTitle', { name: row.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button type="button" class="button primary" disabled={doubtful.busy} onClick={() => save(email, false)}>
            {t(sends && email.trim() ? 'saveAndSend' : 'save')}
          </button>
        </>
      }
    >
      {row.mailReply && <p class="note bad">{t('mailReply', { reply: row.mailReply })}</p>}
      <AddressRefusal doubtful={doubtful} email={email} onSure={(address) => save(address, true)} />
      <Line label={t('officer')} value={officerName} onInput={setOfficerName} />
      <Line label={t('email')} type="email" value={email} onInput={setEmail} />
      {row.mailedAt && row.email && email.trim().toLowerCase() !== row.email && (
        <p class="note">{t('linkEnds', { email: row.email })}</p>
      )}
      <Line label={t('phone')} type="tel" value={phone} onInput={setPhone} />
    </Dialog>
  );
}

interface LineProps {
  readonly label: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function Line({ label, type = 'text', value, onInput }: LineProps) {
  return (
    <div class="field">
      <label>
        {label}
        <input class="input" type={type} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      </label>
    </div>
  );
}
