import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { ApiProblem } from '../../api/problem';
import type { Invitation } from '../../api/registration-types';
import type { SessionView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { AddressRefusal } from '../../parts/email-doubt';
import { useDoubtful } from '../../parts/use-doubtful';
import { messages } from './messages';

interface Props {
  readonly token: string;
  readonly invitation: Invitation;
  readonly onCome: (session: SessionView) => void;
}

/** Makes an account, or comes with one that is there; the address tells which. */
export function AccountForm({ token, invitation, onCome }: Props) {
  const t = useTextOf(messages);
  const [has, setHas] = useState(invitation.hasAccount);
  const [name, setName] = useState(invitation.name ?? '');
  const [email, setEmail] = useState(invitation.email ?? '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const doubtful = useDoubtful();
  const hints = has ? knownHints : { ...newHints, email: t('emailHint'), password: t('passwordHint') };

  const accept = (address: string, sure: boolean): void => {
    setEmail(address);
    doubtful.run(async () => {
      const body = { token, name, email: address, password, sure };
      const { session } = await api.post<{ readonly session: SessionView }>('/api/invitations/acceptance', body);
      onCome(session);
    });
  };

  return (
    <section class="card">
      <h2>{t(has ? 'knownTitle' : 'makeTitle')}</h2>
      <p class="soft">
        {has && invitation.hasAccount ? t('knownIntro', { email: invitation.email ?? '' }) : t('makeIntro')}
      </p>
      <AddressRefusal doubtful={doubtful} email={email} onSure={(address) => accept(address, true)} />
      <PerhapsKnown problem={doubtful.problem} has={has} onKnown={() => setHas(true)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept(email, false);
        }}
      >
        {!has && <TextField label={t('name')} name="name" autocomplete="name" value={name} onInput={setName} />}
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autocomplete="username"
          hint={hints.email}
          value={email}
          onInput={setEmail}
        />
        <TextField
          label={t('password')}
          name="password"
          type={shown ? 'text' : 'password'}
          autocomplete={hints.autocomplete}
          hint={hints.password}
          value={password}
          onInput={setPassword}
        />
        <label class="show-password">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {t('show')}
        </label>
        <p class="actions">
          <button class="button primary" disabled={doubtful.busy}>
            {doubtful.busy ? t('busy') : t('accept')}
          </button>
          <button type="button" class="button quiet" onClick={() => setHas(!has)}>
            {t(has ? 'haveNot' : 'have')}
          </button>
        </p>
      </form>
    </section>
  );
}

interface PerhapsKnownProps {
  readonly problem: ApiProblem | null;
  readonly has: boolean;
  readonly onKnown: () => void;
}

/** An account was to be made for an address that has one: the way in, which says no more than the refusal did. */
function PerhapsKnown({ problem, has, onKnown }: PerhapsKnownProps) {
  const t = useTextOf(messages);
  if (has || problem?.code !== 'session.credentials') return null;
  return (
    <div class="note" role="status">
      <div>
        <p>{t('perhapsKnown')}</p>
        <p class="actions">
          <button type="button" class="button" onClick={onKnown}>
            {t('have')}
          </button>
        </p>
      </div>
    </div>
  );
}

const knownHints = { autocomplete: 'current-password', email: undefined, password: undefined } as const;
const newHints = { autocomplete: 'new-password' } as const;

interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete: 'name' | 'username' | 'current-password' | 'new-password';
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function TextField({ label, name, type = 'text', autocomplete, hint, value, onInput }: TextFieldProps) {
  const id = `undangan-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        class="input"
        id={id}
        name={name}
        type={type}
        autocomplete={autocomplete}
        required
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
