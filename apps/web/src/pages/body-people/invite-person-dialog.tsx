import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { BodyPerson, InvitationLink } from '../../api/registration-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { AddressRefusal } from '../../parts/email-doubt';
import { useDoubtful } from '../../parts/use-doubtful';
import { LinkText } from '../registrations/link-text';
import { messages } from './messages';

interface Props {
  readonly bodyId: string;
  /** Whose place is taken; null for a colleague. */
  readonly replaced: BodyPerson | null;
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

const roles = ['unitPpid', 'superior'] as const;

interface Wanted {
  readonly role: BodyPerson['role'];
  readonly name: string;
  readonly email: string;
  readonly endsAtOnce: boolean;
}

/** Asks somebody to come, and shows the link that can be handed over as well. */
export function InvitePersonDialog({ bodyId, replaced, onClose, onInvited }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const [wanted, setWanted] = useState<Wanted>({
    role: replaced?.role ?? 'unitPpid',
    name: '',
    email: '',
    endsAtOnce: false,
  });
  const [link, setLink] = useState<InvitationLink | null>(null);
  const doubtful = useDoubtful();
  const send = (email: string, sure: boolean): void => {
    setWanted({ ...wanted, email });
    const { role, name, endsAtOnce } = wanted;
    const replacing = replaced ? { replacesId: replaced.membershipId, endsAtOnce } : {};
    doubtful.run(async () => {
      const body = { role, name, email, sure, ...replacing };
      setLink(await api.post<InvitationLink>(`/api/public-bodies/${bodyId}/people`, body));
      onInvited();
    });
  };
  const asking = replaced ? t('successorTitle', { name: replaced.name }) : t('addTitle');
  return (
    <Dialog
      open
      title={link ? t('sent', { name: wanted.name }) : asking}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common(link ? 'app.close' : 'app.cancel')}
          </button>
          {!link && (
            <button
              type="button"
              class="button primary"
              disabled={doubtful.busy || !wanted.name.trim() || !wanted.email.trim()}
              onClick={() => send(wanted.email, false)}
            >
              {t('send')}
            </button>
          )}
        </>
      }
    >
      {link && <LinkText link={link} />}
      {!link && (
        <>
          <AddressRefusal doubtful={doubtful} email={wanted.email} onSure={(email) => send(email, true)} />
          <PersonFields replaced={replaced} wanted={wanted} onChange={setWanted} />
        </>
      )}
    </Dialog>
  );
}

interface FieldsProps extends Pick<Props, 'replaced'> {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

function PersonFields({ replaced, wanted, onChange }: FieldsProps) {
  const t = useTextOf(messages);
  return (
    <>
      {replaced && <p>{t('successorText')}</p>}
      {!replaced && (
        <Choice
          legend={t('role')}
          name="role"
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={wanted.role}
          onChange={(value) => onChange({ ...wanted, role: value === 'superior' ? 'superior' : 'unitPpid' })}
        />
      )}
      <div class="field">
        <label>
          {t('name')}
          <input
            class="input"
            value={wanted.name}
            onInput={(event) => onChange({ ...wanted, name: event.currentTarget.value })}
          />
        </label>
      </div>
      <div class="field">
        <label>
          {t('email')}
          <input
            class="input"
            type="email"
            value={wanted.email}
            onInput={(event) => onChange({ ...wanted, email: event.currentTarget.value })}
          />
        </label>
      </div>
      {replaced && (
        <Choice
          legend={t('when', { name: replaced.name })}
          name="when"
          options={[
            { value: 'come', label: t('whenCome') },
            { value: 'now', label: t('whenNow') },
          ]}
          value={wanted.endsAtOnce ? 'now' : 'come'}
          onChange={(value) => onChange({ ...wanted, endsAtOnce: value === 'now' })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ legend, name, options, value, onChange }: ChoiceProps) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
