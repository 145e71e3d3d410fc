import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toInstant } from '../../parts/zoned-time';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { contactMessages } from './contact-messages';
import type { Contact, ContactProps, InspectionView } from './inspection-types';

const kinds = ['sent', 'acknowledged', 'extended', 'answered', 'refused', 'documentReceived', 'other'] as const;
const channels = ['email', 'form', 'letter', 'counter', 'phone', 'chat'] as const;

interface Draft {
  readonly kind: Contact['kind'];
  readonly channel: Contact['channel'];
  readonly at: string;
  readonly registrationNumber: string;
  readonly note: string;
}

/** Puts one contact on the log. */
export function LogContactButton({ view, onChanged }: ContactProps) {
  const t = useTextOf(contactMessages);
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const first = view.contacts.length === 0 ? 'sent' : 'answered';
  const [draft, setDraft] = useState<Draft>({
    kind: first,
    channel: 'email',
    at: '',
    registrationNumber: '',
    note: '',
  });
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const save = async (): Promise<void> => {
    const at = toInstant(draft.at, zone);
    if (!at) throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    const body = { ...draft, at, registrationNumber: draft.registrationNumber || null, note: draft.note || null };
    onChanged(await api.post<InspectionView>(`/api/inspections/${view.id}/contacts`, body));
    toast.show(t('logged'));
    set({ at: '', registrationNumber: '', note: '' });
  };
  return (
    <ConfirmButton label={t('add')} title={t('add')} confirmLabel={t('save')} onConfirm={save}>
      <KindFields draft={draft} onChange={set} />
      <label class="field">
        <span class="field-label">{t('at', { zone })}</span>
        <input
          class="input"
          type="datetime-local"
          value={draft.at}
          onInput={(event) => set({ at: event.currentTarget.value })}
        />
      </label>
      {draft.kind === 'acknowledged' && (
        <label class="field">
          <span class="field-label">{t('registrationNumber')}</span>
          <input
            class="input"
            maxLength={200}
            value={draft.registrationNumber}
            onInput={(event) => set({ registrationNumber: event.currentTarget.value })}
          />
        </label>
      )}
      <label class="field">
        <span class="field-label">{t('note')}</span>
        <textarea
          class="input"
          maxLength={4000}
          value={draft.note}
          onInput={(event) => set({ note: event.currentTarget.value })}
        />
      </label>
    </ConfirmButton>
  );
}

interface KindProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function KindFields({ draft, onChange }: KindProps) {
  const t = useTextOf(contactMessages);
  return (
    <>
      <label class="field">
        <span class="field-label">{t('kind')}</span>
        <select
          class="input"
          value={draft.kind}
          onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'other' })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{t('channel')}</span>
        <select
          class="input"
          value={draft.channel}
          onChange={(event) =>
            onChange({ channel: channels.find((channel) => channel === event.currentTarget.value) ?? 'email' })
          }
        >
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {t(`channel.${channel}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
