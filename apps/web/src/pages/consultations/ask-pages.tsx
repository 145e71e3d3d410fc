import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { visitChannels } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { forgetPaths } from '../../use-resource';
import { useTitle } from '../../use-title';
import { FormField } from '../calendar/form-field';
import { DeskChoice } from '../information-requests/desk-choice';
import { orNull, Short, textOf } from '../information-requests/fields';
import { useAttempt } from '../passwords/use-attempt';
import { clinicEntryMessages as messages } from './entry-messages';
import { LongText, Select, TopicField } from './fields';
import { clinicWords } from './words';

interface EntryProps {
  readonly isVisit: boolean;
}

/** An officer of a body asks the lead PPID. */
export const AskPage = () => <Entry isVisit={false} />;

/** Records who came to the desk or called. */
export const VisitPage = () => <Entry isVisit />;

function Entry({ isVisit }: EntryProps) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const title = t(isVisit ? 'visitTitle' : 'askTitle');
  useTitle(title);
  const [, go] = useLocation();
  const { busy, problem, attempt } = useAttempt();
  const [aboutBodyId, setAboutBodyId] = useState<string | null>(null);
  const submit = (fields: FormData): void => {
    const asked = { topic: textOf(fields, 'topic'), question: textOf(fields, 'question'), aboutBodyId };
    const visit = {
      askerName: textOf(fields, 'askerName'),
      email: orNull(fields, 'email'),
      phone: orNull(fields, 'phone'),
      channel: textOf(fields, 'channel'),
      on: orNull(fields, 'on'),
      reply: orNull(fields, 'reply'),
    };
    const sending = isVisit
      ? api.post<{ readonly id: string }>('/api/consultations/visits', { ...asked, ...visit })
      : api.post<{ readonly id: string }>('/api/consultations', asked);
    const shown = sending.then(({ id }) => {
      forgetPaths('/api/consultations');
      go(paths.consultation(id));
    });
    attempt(shown, () => undefined);
  };
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>{title}</h1>
          <p>{t(isVisit ? 'visitIntro' : 'askIntro')}</p>
        </div>
      </div>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        {isVisit && (
          <>
            <Select name="channel" label={t('how')}>
              {visitChannels.map((channel) => (
                <option key={channel} value={channel}>
                  {words(`channel.${channel}`)}
                </option>
              ))}
            </Select>
            <FormField label={t('on')} hint={t('onHint')}>
              {(control) => <input class="input" type="date" name="on" {...control} />}
            </FormField>
            <Short name="askerName" label={t('name')} max={200} required />
            <Short name="phone" label={t('phone')} max={30} type="tel" />
            <Short name="email" label={t('email')} hint={t('emailHint')} max={254} type="email" />
          </>
        )}
        <TopicField />
        <LongText name="question" label={words('question')} />
        {isVisit && <LongText name="reply" label={t('reply')} required={false} />}
        <DeskChoice label={words('about')} none={words('aboutNone')} value={aboutBodyId} onChoose={setAboutBodyId} />
        {problem && <ProblemNote problem={problem} />}
        <p class="actions">
          <button class="button primary" disabled={busy}>
            {busy ? t('busy') : t('send')}
          </button>
        </p>
      </form>
    </div>
  );
}
