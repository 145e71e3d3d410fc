import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Registration } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { listRegistrations } from '../../offline/device-registrations';
import { keepPage } from '../../offline/keep-page';
import type { KeptRegistration } from '../../offline/kept-registration';
import { remember } from '../../offline/kept-reads';
import { Loaded } from '../../parts/loaded';
import { Waiting } from '../../parts/waiting';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { type Resource, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { EarlierRegistrations } from './earlier-registrations';
import { LeftOver } from './left-over';
import { messages } from './messages';
import { RegistrationForm } from './registration-form';
import { RegistrationRead } from './registration-read';
import { StateNote } from './state-note';
import './registration.css';

/** What the body says of itself: typed here, handed in, and read again. */
export function RegistrationPage({ params }: PageProps) {
  const registration = useResource<Registration>(`/api/assessments/${params['id'] ?? ''}/registration`);
  return (
    <Loaded resource={registration}>
      {(value) => (
        <div class="narrow stack">
          <Head registration={value} />
          <StateNote registration={value} onChanged={registration.replace} />
          {value.allowed.includes('save') ? (
            <Form registration={value} resource={registration} />
          ) : (
            <>
              <LeftOver registration={value} />
              <RegistrationRead
                content={value.content}
                assessmentId={value.assessmentId}
                decree={value.decree}
                before={value.earlier[0]?.content}
              />
            </>
          )}
          <EarlierRegistrations registration={value} />
        </div>
      )}
    </Loaded>
  );
}

interface FormProps {
  readonly registration: Registration;
  readonly resource: Resource<Registration>;
}

/** Waits for the server's word, or that there is no signal, and for what lies on this device. */
function Form({ registration, resource }: FormProps) {
  const { assessmentId } = registration;
  const [found, setFound] = useState<KeptRegistration | null | 'unknown'>('unknown');
  const isBegun = useRef(false);
  useEffect(() => {
    void listRegistrations(assessmentId).then(([one]) => setFound(one ?? null));
    void keepPage();
  }, [assessmentId]);
  if (found === 'unknown' || (resource.loading && !isBegun.current)) return <Waiting />;
  isBegun.current = true;
  const change = (next: Registration): void => {
    resource.replace(next);
    void remember(`/api/assessments/${assessmentId}/registration`, next);
  };
  return <RegistrationForm {...{ registration, found, onChanged: change, onReload: resource.reload }} />;
}

function Head({ registration }: { readonly registration: Registration }) {
  const t = useTextOf(messages);
  const format = useFormat();
  useTitle(`${t('title')} ${registration.body.name}`);
  return (
    <div class="page-head">
      <div>
        <h1>
          {t('title')} {registration.body.name}
        </h1>
        <p>{registration.periodTitle}</p>
        {registration.deadline && <p class="soft">{t('deadline', { at: format.end(registration.deadline) })}</p>}
      </div>
      <p class="actions">
        <Link class="button" href={paths.bodyPeople(registration.body.id)}>
          {t('people')}
        </Link>
        {registration.isRegistered && (
          <Link class="button primary" href={paths.form(registration.assessmentId)}>
            {t('form')}
          </Link>
        )}
      </p>
    </div>
  );
}
