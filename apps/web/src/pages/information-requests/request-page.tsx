import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { InformationRequest } from '../../api/request-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { DeadlineDays } from '../../parts/deadline-days';
import { deadlineMessages } from '../../parts/deadline-messages';
import { Loaded } from '../../parts/loaded';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { DueTag, StateTags } from './due-tag';
import { EventList } from './event-list';
import { ObjectionList } from './objection-list';
import { requestMessages as messages } from './request-messages';
import './requests.css';
import { type Doing, StepDialog } from './step-dialog';
import { requestWords } from './words';

/** One request: where it stands, what may be done, what was asked, what happened. */
export function RequestPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const request = useResource<InformationRequest>(`/api/information-requests/${params['id']}`);
  useTitle(request.value?.number ?? '');
  return (
    <div class="stack">
      <p>
        <Link href={paths.informationRequests}>{t('back')}</Link>
      </p>
      <Loaded resource={request}>
        {(value) => (
          <Shown
            request={value}
            onChanged={(next) => {
              forgetPaths('/api/information-requests?');
              request.replace(next);
            }}
          />
        )}
      </Loaded>
    </div>
  );
}

interface ShownProps {
  readonly request: InformationRequest;
  readonly onChanged: (request: InformationRequest) => void;
}

function Shown({ request, onChanged }: ShownProps) {
  const t = useTextOf(messages);
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{request.number}</h1>
          <p>
            <StateTags request={request} /> <DueTag daysLeft={request.daysLeft} />
          </p>
        </div>
      </div>
      {request.isElsewhere && <p class="note">{t('elsewhere', { desk: request.deskName })}</p>}
      {request.state === 'stopped' && <p class="note warn">{t('stoppedNote')}</p>}
      <Due request={request} />
      {request.steps.length > 0 && (
        <p class="actions">
          {request.steps.map((step, place) => (
            <button
              key={step}
              type="button"
              class={place === 0 ? 'button primary' : 'button'}
              onClick={() => setDoing({ step })}
            >
              {t(step)}
            </button>
          ))}
        </p>
      )}
      <Facts request={request} />
      {request.objections.length > 0 && <ObjectionList request={request} onDo={setDoing} />}
      <section class="card">
        <h2>{t('events')}</h2>
        <EventList events={request.events} />
      </section>
      {doing && <StepDialog request={request} doing={doing} onClose={() => setDoing(null)} onDone={onChanged} />}
    </>
  );
}

function Due({ request: { due } }: Pick<ShownProps, 'request'>) {
  const t = useTextOf(messages);
  const why = useTextOf(deadlineMessages);
  const words = useDayWords();
  if (!due) return null;
  return (
    <section class="card">
      <p>
        <strong>{t('dueOn', { date: words.long(due.dueOn) })}</strong>
      </p>
      {due.isProvisional && <p class="note warn">{t('provisional')}</p>}
      <details>
        <summary>{why('why')}</summary>
        <DeadlineDays days={due.days} />
      </details>
    </section>
  );
}

function Facts({ request }: Pick<ShownProps, 'request'>) {
  const t = useTextOf(messages);
  const words = useTextOf(requestWords);
  const days = useDayWords();
  const { requester } = request;
  const identity = [requester.identityKind, requester.identityNumber].filter(Boolean).join(' ');
  const contact = [requester.phone, requester.email].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    [t('information'), request.information],
    [t('purpose'), request.purpose],
    [t('delivery'), words(request.delivery)],
    [t('requester'), requester.name],
    [t('kind'), words(requester.kind)],
    [t('identity'), identity || t('noIdentity')],
    [t('address'), requester.address],
    [t('contact'), contact || null],
    [t('occupation'), requester.occupation],
    [t('channel'), words(request.channel)],
    [t('receivedOn'), days.long(request.receivedOn)],
    [t('desk'), request.deskName],
  ];
  return (
    <section class="card">
      <h2>{t('facts')}</h2>
      <dl class="request-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <>
                <dt key={name}>{name}</dt>
                <dd>{value}</dd>
              </>
            ),
        )}
      </dl>
    </section>
  );
}
