import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { deliveryWays, deskChannels, type Registered, type RequestList } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { FormField } from '../calendar/form-field';
import { useAttempt } from '../passwords/use-attempt';
import { DeskChoice } from './desk-choice';
import { entryMessages as messages } from './entry-messages';
import { Choice, Long, textOf } from './fields';
import { contentOf, RequesterFields } from './requester-fields';
import './requests.css';

const bodyOf = (fields: FormData, publicBodyId: string | null): object => ({
  ...contentOf(fields),
  publicBodyId,
  channel: textOf(fields, 'channel'),
  receivedOn: textOf(fields, 'receivedOn'),
});

/** Enters what came to the desk; afterwards shows the number, the due day and the requester's link once. */
export function NewRequestPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const [registered, setRegistered] = useState<Registered | null>(null);
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{registered ? t('done') : t('title')}</h1>
          {!registered && <p>{t('intro')}</p>}
        </div>
      </div>
      {registered ? (
        <Receipt registered={registered} onAnother={() => setRegistered(null)} />
      ) : (
        <Entry onRegistered={setRegistered} />
      )}
    </div>
  );
}

function Entry({ onRegistered }: { readonly onRegistered: (registered: Registered) => void }) {
  const t = useTextOf(messages);
  const isLead = useSession().session?.hat?.role === 'leadPpid';
  const { busy, problem, attempt } = useAttempt();
  const [deskId, setDeskId] = useState<string | null>(null);
  const submit = (form: HTMLFormElement): void => {
    const entering = api
      .post<Registered>('/api/information-requests', bodyOf(new FormData(form), deskId))
      .then((made) => {
        forgetPaths('/api/information-requests');
        onRegistered(made);
      });
    attempt(entering, () => undefined);
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <h2>{t('how')}</h2>
      <Choice name="channel" label={t('channel')} values={deskChannels} />
      <ReceivedOn />
      {isLead && <DeskChoice label={t('desk')} value={deskId} onChoose={setDeskId} />}
      <h2>{t('who')}</h2>
      <RequesterFields />
      <h2>{t('what')}</h2>
      <Long name="information" label={t('information')} />
      <Long name="purpose" label={t('purpose')} />
      <Choice name="delivery" label={t('delivery')} values={deliveryWays} />
      {problem && <ProblemNote problem={problem} />}
      <p class="actions">
        <button class="button primary" disabled={busy}>
          {busy ? t('busy') : t('save')}
        </button>
      </p>
    </form>
  );
}

function ReceivedOn() {
  const t = useTextOf(messages);
  const today = useResource<RequestList>('/api/information-requests').value?.today ?? '';
  return (
    <FormField label={t('receivedOn')} hint={t('receivedHint')}>
      {(control) => (
        <input
          class="input short"
          type="date"
          name="receivedOn"
          required
          key={today}
          defaultValue={today}
          max={today}
          {...control}
        />
      )}
    </FormField>
  );
}

function Receipt({ registered, onAnother }: { readonly registered: Registered; readonly onAnother: () => void }) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const copy = (): void => {
    void navigator.clipboard.writeText(registered.link).then(() => toast.show(t('copied')));
  };
  return (
    <section class="card" aria-live="polite">
      <dl class="request-facts">
        <dt>{t('number')}</dt>
        <dd>
          <strong>{registered.number}</strong>
        </dd>
        <dt>{t('dueOn')}</dt>
        <dd>{words.long(registered.dueOn)}</dd>
        <dt>{t('link')}</dt>
        <dd class="request-link">{registered.link}</dd>
      </dl>
      <p class="note warn">{t('linkHint')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={copy}>
          {t('copy')}
        </button>
        <button type="button" class="button" onClick={onAnother}>
          {t('another')}
        </button>
        <Link class="button primary" href={paths.informationRequest(registered.id)}>
          {t('open')}
        </Link>
      </p>
    </section>
  );
}
