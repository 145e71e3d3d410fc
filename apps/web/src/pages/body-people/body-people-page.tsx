import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { BodyPeople, BodyPerson } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import './body-people.css';
import { InviteAgain } from './invite-again';
import { InvitePersonDialog } from './invite-person-dialog';
import { messages } from './messages';

/** Who acts for a body, who was asked to come, and who went. */
export function BodyPeoplePage({ params }: PageProps) {
  const people = useResource<BodyPeople>(`/api/public-bodies/${params['id'] ?? ''}/people`);
  return <Loaded resource={people}>{(value) => <People people={value} onChanged={people.reload} />}</Loaded>;
}

function People({ people, onChanged }: { readonly people: BodyPeople; readonly onChanged: () => void }) {
  const t = useTextOf(messages);
  useTitle(`${t('title')} ${people.body.name}`);
  const [inviting, setInviting] = useState<BodyPerson | 'colleague' | null>(null);
  return (
    <div class="narrow stack">
      <div class="page-head">
        <div>
          <h1>
            {t('title')} {people.body.name}
          </h1>
          <p>{t('intro')}</p>
        </div>
        {people.mayChange && (
          <p class="actions">
            <button type="button" class="button primary" onClick={() => setInviting('colleague')}>
              {t('add')}
            </button>
          </p>
        )}
      </div>
      <Current people={people} onReplace={setInviting} onChanged={onChanged} />
      <Awaited people={people} onChanged={onChanged} />
      <Past people={people} />
      {inviting && (
        <InvitePersonDialog
          bodyId={people.body.id}
          replaced={inviting === 'colleague' ? null : inviting}
          onClose={() => setInviting(null)}
          onInvited={onChanged}
        />
      )}
    </div>
  );
}

interface CurrentProps {
  readonly people: BodyPeople;
  readonly onReplace: (person: BodyPerson) => void;
  readonly onChanged: () => void;
}

function Current({ people, onReplace, onChanged }: CurrentProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const remove = async (person: BodyPerson): Promise<void> => {
    await api.remove(`/api/public-bodies/${people.body.id}/people/${person.membershipId}`);
    toast.show(t('removed', { name: person.name }));
    onChanged();
  };
  return (
    <section class="card">
      <h2>{t('current')}</h2>
      {people.current.length === 0 && <p class="empty">{t('none')}</p>}
      <ul class="people-list">
        {people.current.map((person) => (
          <li key={person.membershipId}>
            <div>
              <strong>{person.name}</strong> <span class="tag">{person.roleLabel}</span>
              <p class="soft small">
                {person.email} · {t('since', { at: format.date(person.since) })}
              </p>
            </div>
            {people.mayChange && (
              <p class="actions">
                <button type="button" class="button" onClick={() => onReplace(person)}>
                  {t('successor')}
                </button>
                <ConfirmButton
                  tone="quiet"
                  label={t('remove')}
                  title={t('removeTitle', { name: person.name })}
                  confirmLabel={t('remove')}
                  onConfirm={() => remove(person)}
                >
                  <p>{t('removeText', { name: person.name })}</p>
                </ConfirmButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Awaited({ people, onChanged }: Omit<CurrentProps, 'onReplace'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (people.awaited.length === 0) return null;
  const revoke = async (id: string): Promise<void> => {
    await api.remove(`/api/public-bodies/${people.body.id}/invitations/${id}`);
    toast.show(t('revoked'));
    onChanged();
  };
  return (
    <section class="card">
      <h2>{t('awaited')}</h2>
      <ul class="people-list">
        {people.awaited.map(({ invitationId, name, email, roleLabel, replaces, invitedAt, expiresAt }) => (
          <li key={invitationId}>
            <div>
              <strong>{name ?? email}</strong> <span class="tag">{roleLabel}</span>
              <p class="soft small">
                {email}
                {replaces && ` · ${t('replaces', { name: replaces })}`} ·{' '}
                {t('invited', { at: format.date(invitedAt), until: format.date(expiresAt) })}
              </p>
            </div>
            {people.mayChange && (
              <p class="actions">
                <InviteAgain bodyId={people.body.id} invitationId={invitationId} name={name ?? email ?? ''} />
                <ConfirmButton
                  tone="quiet"
                  label={t('revoke')}
                  title={t('revokeTitle', { name: name ?? email ?? '' })}
                  confirmLabel={t('revoke')}
                  onConfirm={() => revoke(invitationId)}
                >
                  <p>{t('revokeText')}</p>
                </ConfirmButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Past({ people }: { readonly people: BodyPeople }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (people.past.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('past')}</h2>
      <ul class="people-list">
        {people.past.map(({ membershipId, name, roleLabel, since, endedAt, endedByName }) => (
          <li key={membershipId}>
            <div>
              {name} <span class="tag">{roleLabel}</span>
              <p class="soft small">
                {t('ended', {
                  from: format.date(since),
                  until: endedAt ? format.date(endedAt) : '',
                  name: endedByName ?? '–',
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
