import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { contactMessages } from './contact-messages';
import type { ContactProps, InspectionView } from './inspection-types';

const lines = ['to', 'name', 'replyTo', 'subject'] as const;

/** Sends the request by e-mail, as a person's letter. */
export function SendRequestButton({ view, onChanged }: ContactProps) {
  const t = useTextOf(contactMessages);
  const [draft, setDraft] = useState({ to: view.contact.email ?? '', name: '', replyTo: '', subject: '', text: '' });
  const send = async (): Promise<void> => {
    if (Object.values(draft).some((text) => !text.trim()))
      throw new ApiProblem('refused', 0, 'form.incomplete', t('sendIncomplete'));
    onChanged(await api.post<InspectionView>(`/api/inspections/${view.id}/request`, draft));
    toast.show(t('sent'));
  };
  return (
    <ConfirmButton label={t('send')} title={t('send')} confirmLabel={t('sendDo')} tone="quiet" onConfirm={send}>
      <p>{t('sendText')}</p>
      {lines.map((line) => (
        <label key={line} class="field">
          <span class="field-label">{t(line)}</span>
          <input
            class="input"
            type={line === 'to' || line === 'replyTo' ? 'email' : 'text'}
            value={draft[line]}
            onInput={(event) => setDraft({ ...draft, [line]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label class="field">
        <span class="field-label">{t('text')}</span>
        <textarea
          class="input"
          rows={8}
          value={draft.text}
          onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
      </label>
    </ConfirmButton>
  );
}
