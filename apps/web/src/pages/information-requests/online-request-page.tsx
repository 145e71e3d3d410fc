import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { deliveryWays, type RequestOffice } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { useAttempt } from '../passwords/use-attempt';
import { entryMessages } from './entry-messages';
import { Choice, Long, textOf } from './fields';
import { OfficeFields, useAddressed } from './office-fields';
import { onlineMessages as messages } from './online-messages';
import { contentOf, RequesterFields } from './requester-fields';
import './requests.css';
import { solveProof } from './solve-proof';

/** The public form: anybody asks an information officer for information. */
export function OnlineRequestPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const offices = useResource<{ readonly items: readonly RequestOffice[] }>('/api/public/request-offices');
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <Sent email={sentTo} />;
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </div>
      <Loaded resource={offices}>
        {({ items }) => {
          const [first] = items;
          return first ? (
            <Form offices={items} first={first} onSent={setSentTo} />
          ) : (
            <EmptyState title={t('noOffice')} />
          );
        }}
      </Loaded>
    </div>
  );
}

interface FormProps {
  readonly offices: readonly RequestOffice[];
  readonly first: RequestOffice;
  readonly onSent: (email: string) => void;
}

function Form({ offices, first, onSent }: FormProps) {
  const t = useTextOf(messages);
  const entry = useTextOf(entryMessages);
  const { busy, problem, attempt } = useAttempt();
  const [addressed, setAddressed] = useAddressed(first);
  const send = async (fields: FormData): Promise<void> => {
    const content = contentOf(fields);
    const proof = await solveProof();
    await api.post('/api/public/request-intakes', { ...content, ...addressed, proof });
    onSent(textOf(fields, 'email'));
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(send(new FormData(event.currentTarget)), () => undefined);
      }}
    >
      <OfficeFields
        offices={offices}
        label={t('office')}
        deskLabel={t('desk')}
        value={addressed}
        onChoose={setAddressed}
      />
      <h2>{entry('who')}</h2>
      <RequesterFields needsEmail />
      <h2>{entry('what')}</h2>
      <Long name="information" label={entry('information')} />
      <Long name="purpose" label={entry('purpose')} />
      <Choice name="delivery" label={entry('delivery')} values={deliveryWays} />
      <p class="soft small">{t('privacy')}</p>
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button class="button primary" disabled={busy}>
          {busy ? t('busy') : t('send')}
        </button>
      </p>
    </form>
  );
}

function Sent({ email }: { readonly email: string }) {
  const t = useTextOf(messages);
  const isDemo = useResource<{ readonly accounts: readonly unknown[] }>('/api/demo').value !== null;
  return (
    <section class="card" role="status">
      <h1>{t('sentTitle')}</h1>
      <p>{t('sent', { email })}</p>
      {isDemo && <p class="note">{t('demo')}</p>}
    </section>
  );
}
