import { useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import type { Person } from '../../api/mail-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { useTitle } from '../../use-title';
import '../outbox/outbox.css';
import { EmailDialog } from './email-dialog';
import { LinkDialog } from './link-dialog';
import { messages } from './messages';

interface Help {
  readonly person: Person;
  readonly by: 'link' | 'email';
}

/** People whom mail does not reach, and what can be done for them. */
export function PeoplePage() {
  const t = useTextOf(messages);
  const common = useText();
  const format = useFormat();
  useTitle(t('title'));
  const q = new URLSearchParams(useSearch()).get('cari') ?? '';
  const [location, go] = useLocation();
  const [help, setHelp] = useState<Help | null>(null);
  const people = useKeyset<Person>(`/api/people?${new URLSearchParams(q ? { q } : {})}`);
  const close = (): void => setHelp(null);
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <div class="outbox-tools">
        <label>
          {t('search')}
          <input
            class="input"
            type="search"
            value={q}
            onInput={({ currentTarget: { value } }) =>
              go(location + (value && `?${new URLSearchParams({ cari: value })}`), { replace: true })
            }
          />
        </label>
      </div>
      <Loaded resource={people.first}>
        {() => (
          <>
            <p class="table-count" role="status">
              {t('count', { shown: format.count(people.rows.length), total: format.count(people.total) })}
            </p>
            {people.rows.length === 0 ? (
              <EmptyState title={t('none')} />
            ) : (
              <PeopleTable people={people.rows} onHelp={setHelp} />
            )}
          </>
        )}
      </Loaded>
      {people.more && (
        <p class="table-more">
          <button type="button" class="button" disabled={people.loadingMore} onClick={people.more}>
            {people.loadingMore ? common('app.loading') : common('app.more')}
          </button>
        </p>
      )}
      <LinkDialog person={help?.by === 'link' ? help.person : null} onClose={close} />
      <EmailDialog
        person={help?.by === 'email' ? help.person : null}
        onClose={close}
        onSaved={() => {
          close();
          people.first.reload();
        }}
      />
    </div>
  );
}

function PeopleTable({
  people,
  onHelp,
}: {
  readonly people: readonly Person[];
  readonly onHelp: (help: Help) => void;
}) {
  const t = useTextOf(messages);
  return (
    <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('table')}>
      <table class="table">
        <caption class="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('email')}</th>
            <th scope="col">{t('roles')}</th>
            <th scope="col">{t('help')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td data-label={t('email')}>
                <span class="mail-to">
                  {person.email} {person.isUnknownAddress && <span class="tag bad">{t('unknownAddress')}</span>}
                </span>
              </td>
              <td data-label={t('roles')}>
                {person.hats.map(({ roleLabel, place }) => [roleLabel, place].filter(Boolean).join(', ')).join('; ')}
              </td>
              <td data-label={t('help')}>
                {person.isMine ? (
                  <span class="actions">
                    <button type="button" class="button" onClick={() => onHelp({ person, by: 'link' })}>
                      {t('makeLink')} <span class="visually-hidden">{person.name}</span>
                    </button>
                    <button type="button" class="button" onClick={() => onHelp({ person, by: 'email' })}>
                      {t('correct')} <span class="visually-hidden">{person.name}</span>
                    </button>
                  </span>
                ) : (
                  <span class="soft">{t('notYours')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
