import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { RequestOffice } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { orNull, Short, textOf } from '../information-requests/fields';
import { OfficeFields, useAddressed } from '../information-requests/office-fields';
import { solveProof } from '../information-requests/solve-proof';
import { useAttempt } from '../passwords/use-attempt';
import { LongText, TopicField } from './fields';
import { publicClinicMessages as messages } from './public-messages';
import { clinicWords } from './words';

/** The clinic's public form: anybody asks an information officer. */
export function OnlineConsultationPage() {
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
        <p class="actions">
          <Link class="button" href={paths.faq}>
            {t('faq')}
          </Link>
        </p>
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
  const words = useTextOf(clinicWords);
  const { busy, problem, attempt } = useAttempt();
  const [addressed, setAddressed] = useAddressed(first);
  const send = async (fields: FormData): Promise<void> => {
    const email = textOf(fields, 'email');
    const content = {
      ...Object.fromEntries(['askerName', 'topic', 'question'].map((name) => [name, textOf(fields, name)])),
      ...{ email, phone: orNull(fields, 'phone'), aboutBodyId: addressed.publicBodyId },
    };
    const proof = await solveProof();
    await api.post('/api/public/consultation-intakes', { ...content, ...addressed, proof });
    onSent(email);
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
      <TopicField />
      <LongText name="question" label={words('question')} />
      <Short name="askerName" label={t('name')} max={200} required />
      <Short name="email" label={t('email')} max={254} type="email" required />
      <Short name="phone" label={t('phone')} max={30} type="tel" />
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
