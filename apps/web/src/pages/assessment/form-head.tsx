import { Link } from 'wouter-preact';
import { useTextOf, useInstrumentText } from '../../i18n/use-text';
import { useState } from 'preact/hooks';
import { Countdown } from '../../parts/countdown';
import { ExtendedNote } from '../../parts/extended-note';
import { Icon } from '../../parts/icon';
import { LazyPart } from '../../parts/lazy-part';
import { ProgressNumbers } from '../../parts/progress-numbers';
import { ScoreNumber } from '../../parts/score-number';
import { useStateWords } from '../../parts/use-state-words';
import { paths } from '../../paths';
import { serverNow } from '../../server-clock';
import { messages } from './messages';
import { togetherMessages } from './together-messages';
import type { QuestionnaireState } from './use-questionnaire';
import { useSelfScore } from './use-self-score';

interface Props {
  readonly state: QuestionnaireState;
  readonly onGo: (itemCode: string) => void;
}

/** Where am I, until when, how far, and what it is worth so far. */
export function FormHead({ state, onGo }: Props) {
  const t = useTextOf(messages);
  const stateWords = useStateWords();
  const { assessment } = state.form;
  const { total, answered, withEvidence } = state.complete;
  return (
    <header class="card form-head">
      <div class="form-head-title">
        <h1>{assessment.body.name}</h1>
        <p class="soft">
          {assessment.period.title} · <Countdown deadline={assessment.deadline} />{' '}
          <ExtendedNote from={assessment.extendedFrom} />
        </p>
      </div>
      <ProgressNumbers progress={{ total, answered, withEvidence, verified: assessment.progress.verified }} />
      <Score state={state} onGo={onGo} />
      {!state.readOnly && (
        <Link class="small" href={paths.workbook(assessment.id)}>
          {t('workbook')}
        </Link>
      )}
      {assessment.state === 'appealing' && (
        <Link class="button" href={paths.bodyAppeals(assessment.id)}>
          {t('appeals')}
        </Link>
      )}
      {state.readOnly && (
        <p class="note warn">
          <Icon name="lock" />{' '}
          {t(isOver(assessment) ? 'readOnlyOver' : 'readOnly', { state: stateWords(assessment.state) })}
        </p>
      )}
      <Company state={state} />
      <Announcements state={state} />
      <Proposal state={state} />
    </header>
  );
}

const unfinished: ReadonlySet<string> = new Set(['registered', 'filling', 'returned']);

/** Not handed in, and the deadline has passed. */
const isOver = ({ state, deadline }: QuestionnaireState['form']['assessment']): boolean =>
  unfinished.has(state) && deadline !== null && Date.parse(deadline) <= serverNow();

const loadTrial = async () => (await import('./talk/trial-dialog')).TrialDialog;

/** Who else of the body is at this questionnaire, and where. */
function Company({ state }: Pick<Props, 'state'>) {
  const t = useTextOf(togetherMessages);
  if (state.people.length === 0) return null;
  const people = state.people.map(({ name, itemCode }) => (itemCode ? t('hereAt', { name, code: itemCode }) : name));
  return (
    <p class="form-wide small" role="status">
      {t('here', { people: people.join(', ') })}
    </p>
  );
}

/** What the organiser tells everybody; what it says about one item stands at that item. */
function Announcements({ state }: Pick<Props, 'state'>) {
  const t = useTextOf(togetherMessages);
  const told = (state.conversation.value?.announcements ?? []).filter(({ itemCode }) => itemCode === null);
  if (told.length === 0) return null;
  return (
    <details class="proposal form-wide">
      <summary>{t('announcements', { count: told.length })}</summary>
      {told.map(({ id, title, text }) => (
        <div key={id}>
          <p>
            <strong>{title}</strong>
          </p>
          <p class="talk-text">{text}</p>
        </div>
      ))}
    </details>
  );
}

function Score({ state, onGo }: Props) {
  const t = useTextOf(messages);
  const together = useTextOf(togetherMessages);
  const [trying, setTrying] = useState(false);
  const { form, instrument, values } = state;
  const { score, ready } = useSelfScore(instrument, values, form.policy, form.assessment.body.kind);
  return (
    <div class="form-score" title={t('selfScoreHint')}>
      <span class="small soft">{t('selfScore')}</span>
      <output class="form-score-number" aria-live="off">
        {ready ? <ScoreNumber score={score} href={paths.sheet(form.assessment.id)} /> : <small>{t('counting')}</small>}
      </output>
      {!state.readOnly && (
        <button type="button" class="button quiet" onClick={() => setTrying(true)}>
          {together('whatIf')}
        </button>
      )}
      {trying && <LazyPart load={loadTrial} props={{ state, onGo, onClose: () => setTrying(false) }} />}
    </div>
  );
}

/** An instrument that nobody in office has verified says so, always in sight (RULINGS 18). */
function Proposal({ state }: { readonly state: QuestionnaireState }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  if (state.instrument.verified) return null;
  return (
    <details class="proposal">
      <summary>
        <Icon name="warning" /> <strong>{t('proposal')}</strong> <span class="proposal-more">{t('proposalMore')}</span>
      </summary>
      <p>{read(state.instrument.source)}</p>
    </details>
  );
}
