import { Link } from 'wouter-preact';
import type { AssessmentCard } from '../../api/types';
import { asSentence } from '../../i18n/as-sentence';
import { useTextOf } from '../../i18n/use-text';
import { endingMessages } from '../../parts/ending-messages';
import { Countdown } from '../../parts/countdown';
import { LazyPart } from '../../parts/lazy-part';
import { ExtendedNote } from '../../parts/extended-note';
import { EmptyState } from '../../parts/empty-state';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { ProgressNumbers } from '../../parts/progress-numbers';
import { ScoreNumber } from '../../parts/score-number';
import { useStateWords } from '../../parts/use-state-words';
import { paths } from '../../paths';
import { serverNow } from '../../server-clock';
import { useAtDeadline } from '../../use-at-deadline';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { type CardSteps, cardSteps } from './card-steps';
import { LateLine } from './late-line';
import { messages } from './messages';
import { RenewalLine } from './renewal-line';
import { ReceivedAnnouncements } from './received-announcements';

const loadTurns = async () => (await import('../presentations/body-turns')).BodyTurns;
/** States in which a body can be before a jury: a decree lets in also who never filled in. */
const mayAppear: ReadonlySet<AssessmentCard['state']> = new Set(['registered', 'verified']);

/** A body's periods, one card each: what is asked, until when, how far, and the one next thing to do. */
export function BodyHome() {
  const t = useTextOf(messages);
  const assessments = useResource<{ readonly items: readonly AssessmentCard[] }>('/api/assessments?mine=1', {
    standIn: true,
  });
  useAtDeadline(nextDeadline(assessments.value?.items ?? []), assessments.reload);
  return (
    <>
      <ReceivedAnnouncements />
      <Loaded resource={assessments}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
          ) : (
            <ul class="cards assessment-cards">
              {items.map((assessment) => (
                <li key={assessment.id} class="card">
                  <PeriodOfBody assessment={assessment} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

/** The first that is still to come. */
const nextDeadline = (items: readonly AssessmentCard[]): string | null => {
  const ahead = items.flatMap(({ deadline }) => (deadline && Date.parse(deadline) > serverNow() ? [deadline] : []));
  return ahead.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
};

/** The questionnaire was corrected while it ran: when, and what that asks of the body. */
function CorrectionLine({ assessment }: { readonly assessment: AssessmentCard }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { correctedAt, toReview, allowed, id, period } = assessment;
  if (!correctedAt) return null;
  const values = { date: format.date(correctedAt), count: format.count(toReview) };
  const mine = toReview > 0 && allowed.includes('answer');
  return (
    <p class={`note ${toReview > 0 ? 'warn' : ''}`}>
      <Icon name={toReview > 0 ? 'warning' : 'scale'} />
      <span>
        {toReview === 0 ? t('corrected', values) : t(mine ? 'correctedReview' : 'correctedTold', values)}{' '}
        <Link href={mine ? paths.form(id) : paths.periodInstruments(period.id)}>
          {t(mine ? 'correctedOpen' : 'correctedRead')}
        </Link>
      </span>
    </p>
  );
}

/** Where the body stands; a note where it waits for somebody, or came back. */
const noteOf: Partial<Record<CardSteps['step'], string>> = {
  dataReturned: 'note warn',
  givenBack: 'note warn',
  asked: 'note',
  signAsked: 'note warn',
  signGivenBack: 'note',
  ended: 'note warn',
};

function StepLine({ assessment, step }: { readonly assessment: AssessmentCard; readonly step: CardSteps['step'] }) {
  const t = useTextOf(messages);
  const signingWords = useSigningWords();
  const tEnding = useTextOf(endingMessages);
  const { registration, signing, ending, receiptNumber } = assessment;
  if (step === 'ended') return ending && <p class={noteOf[step]}>{tEnding(ending, { number: receiptNumber ?? '' })}</p>;
  const values = signing ? signingWords(signing) : { reason: asSentence(registration?.reason ?? '') };
  return <p class={noteOf[step]}>{t(`step.${step}`, values)}</p>;
}

type Signing = NonNullable<AssessmentCard['signing']>;

/** For whom it waits and since when; or who gave it back, when and why. */
const useSigningWords = (): ((signing: Signing) => Readonly<Record<string, string>>) => {
  const t = useTextOf(messages);
  const format = useFormat();
  return ({ askedBy, askedAt, superiors, givenBack }) =>
    givenBack
      ? { askedBy, by: givenBack.by, at: format.dateTime(givenBack.at), reason: asSentence(givenBack.reason) }
      : { askedBy, names: superiors.join(', ') || t('superior'), at: format.dateTime(askedAt) };
};

function PeriodOfBody({ assessment }: { readonly assessment: AssessmentCard }) {
  const t = useTextOf(messages);
  const stateWords = useStateWords();
  const { deadline } = assessment;
  const { step, actions } = cardSteps({
    ...assessment,
    isOpen: deadline === null || Date.parse(deadline) > serverNow(),
  });
  return (
    <>
      <div class="card-head">
        <h2>{assessment.period.title}</h2>
        <span class="tag">{stateWords(assessment.state)}</span>
      </div>
      <p class="soft">{assessment.body.name}</p>
      <StepLine assessment={assessment} step={step} />
      {assessment.late && <LateLine id={assessment.id} late={assessment.late} />}
      <RenewalLine assessment={assessment} />
      <CorrectionLine assessment={assessment} />
      {mayAppear.has(assessment.state) && (
        <LazyPart
          load={loadTurns}
          props={{ assessmentId: assessment.id, bodyName: assessment.body.name }}
          meanwhile={null}
        />
      )}
      <dl class="facts">
        <div>
          <dt>{t('deadline')}</dt>
          <dd>
            <Countdown deadline={assessment.deadline} />
            <ExtendedNote from={assessment.extendedFrom} />
          </dd>
        </div>
        {assessment.selfScore !== null && (
          <div>
            <dt>{t('selfScore')}</dt>
            <dd>
              <ScoreNumber score={assessment.selfScore} href={paths.sheet(assessment.id)} />
            </dd>
          </div>
        )}
      </dl>
      <ProgressNumbers progress={assessment.progress} />
      <p class="actions card-actions">
        {actions.map(({ key, href }, at) => (
          <Link key={key} class={at === 0 ? 'button primary' : 'button'} href={href}>
            {t(`action.${key}`)}
          </Link>
        ))}
        <Link class="button quiet" href={paths.bodyPeople(assessment.body.id)}>
          {t('people')}
        </Link>
      </p>
    </>
  );
}
