import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import { Icon, type IconName } from '../../parts/icon';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { type SaveSummary, summariseSaves } from './save-summary';
import { openCodes } from './open-reviews';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly onNextEmpty: () => void;
  readonly onGo: (itemCode: string) => void;
}

const icons: Readonly<Record<SaveSummary['phase'], IconName>> = {
  settled: 'cloud',
  saving: 'clock',
  unsent: 'warning',
  stale: 'warning',
  refused: 'warning',
  held: 'warning',
  unfit: 'warning',
};

/** Always in sight: what is saved where, and the way to what is still empty. */
export function FormBar({ state, onNextEmpty, onGo }: Props) {
  const t = useTextOf(messages);
  const summary = summariseSaves(state.drafts);
  const open = openCodes(state).size;
  return (
    <div class={`form-bar no-print ${isTrouble(summary) ? 'troubled' : ''}`}>
      <div class={`save-line ${summary.phase}`}>
        <Icon name={icons[summary.phase]} />
        <span role="status">
          <SaveWords summary={summary} />
        </span>
        <SaveAction state={state} summary={summary} onGo={onGo} />
      </div>
      {!state.readOnly &&
        (open > 0 ? (
          <button type="button" class="button primary" accessKey="k" onClick={onNextEmpty}>
            {t('nextEmpty')} <span class="bar-count">{t('nextEmptyCount', { count: open })}</span>
          </button>
        ) : (
          <Link class="button primary" href={paths.submit(state.form.assessment.id)}>
            {t('toSubmit')}
          </Link>
        ))}
    </div>
  );
}

/** Where a person has to do something about saving, that comes before everything else on a small screen. */
const isTrouble = ({ phase }: SaveSummary): boolean => phase !== 'settled' && phase !== 'saving';

function SaveWords({ summary }: { readonly summary: SaveSummary }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const count = summary.unsaved;
  switch (summary.phase) {
    case 'settled':
      return <>{summary.savedAt ? t('save.settled', { time: format.time(summary.savedAt) }) : t('save.none')}</>;
    case 'saving':
      return <>{t('save.saving')}</>;
    case 'unsent':
      return <>{t(unsentWords(summary), { count })}</>;
    default:
      return <>{t(`save.${summary.phase}`, { count })}</>;
  }
}

const unsentWords = ({ problem }: SaveSummary): 'save.signedOut' | 'save.offline' | 'save.unsent' => {
  if (problem?.status === 401) return 'save.signedOut';
  return problem?.kind === 'offline' ? 'save.offline' : 'save.unsent';
};

function SaveAction({ state, summary, onGo }: Pick<Props, 'state' | 'onGo'> & { readonly summary: SaveSummary }) {
  const t = useTextOf(messages);
  if (summary.phase === 'unsent' && summary.problem?.status === 401) {
    return (
      <a class="button" href={paths.signIn(window.location.pathname + window.location.search)}>
        {t('save.signIn')}
      </a>
    );
  }
  if (summary.phase === 'unsent') {
    return (
      <button type="button" class="button" onClick={() => state.store.flush()}>
        {t('save.retry')}
      </button>
    );
  }
  if (summary.phase === 'settled' || summary.phase === 'saving') return null;
  const troubled = [...state.drafts].find(([, { phase, unfit, held }]) => {
    if (summary.phase === 'held') return held !== null;
    return summary.phase === 'unfit' ? unfit !== null : phase === summary.phase;
  })?.[0];
  if (!troubled) return null;
  const isGone = !state.items.some(({ code }) => code === troubled);
  return (
    <button
      type="button"
      class="button"
      onClick={() => (isGone ? document.getElementById('correction-title')?.focus() : onGo(troubled))}
    >
      {t('save.show')}
    </button>
  );
}
