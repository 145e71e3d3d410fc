import type { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { Icon, type IconName } from '../../parts/icon';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import type { DraftPhase, DraftState } from './core/draft-types';
import type { EditorView } from './editor-view';
import { messages } from './messages';

const icons: Readonly<Record<DraftPhase, IconName>> = {
  settled: 'cloud',
  waiting: 'clock',
  sending: 'clock',
  unsent: 'warning',
  refused: 'warning',
};

/** Always in sight: whether the server has what is on screen. */
export function SaveLine({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const { state, store } = editor;
  const { phase, problem } = state;
  return (
    <div class={`save-line editor-save ${phase === 'waiting' || phase === 'sending' ? 'saving' : phase}`}>
      <Icon name={icons[phase]} />
      <span role="status">
        <SaveWords state={state} />
      </span>
      {phase === 'unsent' && problem?.status !== 401 && (
        <button type="button" class="button" onClick={store.flush}>
          {t('saveNow')}
        </button>
      )}
      {phase === 'unsent' && problem?.status === 401 && (
        <a class="button" href={paths.signIn(window.location.pathname + window.location.search)}>
          {t('signIn')}
        </a>
      )}
    </div>
  );
}

/** Who else has the draft open. */
export function Presence({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const { editors } = editor.state;
  if (editors.length === 0) return null;
  return <span class="tag presence">{t('alsoHere', { names: editors.map(({ name }) => name).join(', ') })}</span>;
}

function SaveWords({ state: { phase, problem, known } }: { readonly state: DraftState }) {
  const t = useTextOf(messages);
  const format = useFormat();
  switch (phase) {
    case 'settled':
      return <>{known.savedAt ? t('saved', { time: format.time(known.savedAt) }) : t('savedAlready')}</>;
    case 'waiting':
    case 'sending':
      return <>{t('saving')}</>;
    case 'unsent':
      return <>{t(whyUnsent(problem))}</>;
    case 'refused':
      return <>{t('refused', { why: whyRefused(problem) })}</>;
  }
}

const whyUnsent = (problem: ApiProblem | null): 'signedOut' | 'unsavedOffline' | 'unsaved' => {
  if (problem?.status === 401) return 'signedOut';
  return problem?.kind === 'offline' ? 'unsavedOffline' : 'unsaved';
};

const whyRefused = (problem: ApiProblem | null): string => problem?.errors[0]?.message ?? problem?.message ?? '';
