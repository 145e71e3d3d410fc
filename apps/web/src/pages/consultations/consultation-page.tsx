import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import type { ClinicSlot, Consultation } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { useFormat } from '../../use-format';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import '../information-requests/requests.css';
import { AskerDialog, sendAsOfficer } from './asker-dialog';
import type { AskerStep } from './asker-step';
import './clinic.css';
import { DeskDialog, type DeskStep } from './desk-dialog';
import { MessageList } from './message-list';
import { talkMessages as messages } from './talk-messages';
import { clinicWords } from './words';

/** One question to the clinic: what was said, and what its desk or its asker may do. */
export function ConsultationPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const consultation = useResource<Consultation>(`/api/consultations/${params['id']}`);
  useTitle(consultation.value?.number ?? '');
  return (
    <div class="stack">
      <p>
        <Link href={paths.consultations}>{t('back')}</Link>
      </p>
      <Loaded resource={consultation}>
        {(value) => (
          <Shown
            consultation={value}
            onChanged={(next) => {
              forgetPaths('/api/consultations');
              consultation.replace(next);
            }}
          />
        )}
      </Loaded>
    </div>
  );
}

interface ShownProps {
  readonly consultation: Consultation;
  readonly onChanged: (next: Consultation) => void;
}

function Shown({ consultation, onChanged }: ShownProps) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const format = useFormat();
  const { slot } = consultation;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{consultation.number}</h1>
          <p class="request-tags">
            <span class={consultation.state === 'waiting' ? 'tag warn' : 'tag'}>
              {words(`state.${consultation.state}`)}
            </span>
            <span class="tag">{words(`topic.${consultation.topic}`)}</span>
            {consultation.rating !== null && (
              <span class="tag">{words('rating', { rating: String(consultation.rating) })}</span>
            )}
          </p>
        </div>
      </div>
      {consultation.deskSteps.length + consultation.askerSteps.length === 0 && (
        <p class="note">{t('elsewhere', { desk: consultation.deskName })}</p>
      )}
      {slot && (
        <section class="card">
          <h2>{t('slot')}</h2>
          <p>
            <strong>{format.dateTime(slot.startsAt)}</strong>, {words(`way.${slot.way}`)}
          </p>
          <p class="request-link">{t('place', { place: slot.place })}</p>
        </section>
      )}
      <section class="card">
        <h2>{t('messages')}</h2>
        <MessageList messages={consultation.messages} when={format.dateTime} />
        <DeskActions consultation={consultation} onChanged={onChanged} />
        <AskerActions consultation={consultation} onChanged={onChanged} />
      </section>
      <Facts consultation={consultation} />
    </>
  );
}

function DeskActions({ consultation, onChanged }: ShownProps) {
  const t = useTextOf(messages);
  const userId = useSession().session?.user.id;
  const [doing, setDoing] = useState<DeskStep | null>(null);
  const { id, revision, deskSteps, assignee } = consultation;
  const steps = deskSteps.filter((step) => step !== 'assign' || assignee?.userId !== userId);
  const take = (): void => {
    api
      .put<Consultation>(`/api/consultations/${id}/assignee`, { revision })
      .then((next) => {
        onChanged(next);
        toast.show(t('assigned'));
      })
      .catch(toastProblem);
  };
  if (steps.length === 0) return null;
  return (
    <>
      <p class="actions">
        {steps.map((step, place) => (
          <button
            key={step}
            type="button"
            class={place === 0 ? 'button primary' : 'button'}
            onClick={() => (step === 'assign' ? take() : setDoing(step))}
          >
            {t(step)}
          </button>
        ))}
      </p>
      {doing && (
        <DeskDialog consultation={consultation} step={doing} onClose={() => setDoing(null)} onDone={onChanged} />
      )}
    </>
  );
}

function AskerActions({ consultation, onChanged }: ShownProps) {
  const t = useTextOf(messages);
  const [doing, setDoing] = useState<AskerStep | null>(null);
  const { id, askerSteps } = consultation;
  const slots = useResource<{ readonly items: readonly ClinicSlot[] }>(
    doing === 'book' ? `/api/consultations/${id}/free-slots` : null,
  );
  if (askerSteps.length === 0) return null;
  return (
    <>
      <p class="actions">
        {askerSteps.map((step, place) => (
          <button
            key={step}
            type="button"
            class={place === 0 ? 'button primary' : 'button'}
            onClick={() => setDoing(step)}
          >
            {t(step)}
          </button>
        ))}
      </p>
      {doing && (doing !== 'book' || slots.value) && (
        <AskerDialog
          step={doing}
          slots={slots.value?.items ?? []}
          send={sendAsOfficer<Consultation>(id, doing)}
          onClose={() => setDoing(null)}
          onDone={onChanged}
        />
      )}
    </>
  );
}

function Facts({ consultation }: Pick<ShownProps, 'consultation'>) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const format = useFormat();
  const { asker, assignee } = consultation;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('name'), asker.name],
    [t('body'), asker.bodyName],
    [t('contact'), [asker.phone, asker.email].filter(Boolean).join(', ')],
    [t('channel'), words(`channel.${consultation.channel}`)],
    [t('about'), consultation.aboutBodyName],
    [t('desk'), consultation.deskName],
    [t('assignee'), assignee?.name ?? t('nobody')],
    [t('askedAt'), format.dateTime(consultation.askedAt)],
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
