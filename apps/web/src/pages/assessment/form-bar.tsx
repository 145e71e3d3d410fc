import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import type { DeviceState } from '../../offline/device-answers';
import { useConnectionGone } from '../../offline/use-connection-gone';
import { type WaitCounts, countWaits } from '../../offline/waiting-counts';
import { Icon, type IconName } from '../../parts/icon';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { saveMessages } from './save-messages';
import { type SaveSummary, summariseSaves } from './save-summary';
import { openCodes } from './open-reviews';
import type { QuestionnaireState } from './use-questionnaire';
import { useSlowSave } from './use-slow-save';

interface Props {
  readonly state: QuestionnaireState;
  readonly onNextEmpty: () => void;
  readonly onGo: (itemCode: string) => void;
  /** Opens the outline, which a small screen keeps in a drawer. */
  readonly onOutline: () => void;
}

const icons: Readonly<Record<SaveSummary['phase'], IconName>> = {
  settled: 'cloud',
  saving: 'clock',
  unsent: 'clock',
  late: 'clock',
  stale: 'warning',
  refused: 'warning',
  held: 'warning',
  unfit: 'warning',
};

/** Always in sight: what is saved where, and the way to what is still empty. */
export function FormBar({ state, onNextEmpty, onGo, onOutline }: Props) {
  const t = useTextOf(messages);
  const summary = useSummary(state);
  const open = openCodes(state).size;
  const files = countWaits(state.waitingFiles);
  const late = state.waitingFiles.filter(({ waits }) => waits === 'organiser').length;
  const isSaved = summary.phase === 'settled' && state.waitingFiles.length === 0;
  const bar = useHeightTold();
  return (
    <div ref={bar} class={classesOf(isTrouble(summary, state.onDevice), files.toDecide > 0)}>
      <div class={`save-line ${summary.phase}`}>
        <Icon name={isSaved ? 'cloud' : icons[summary.phase === 'settled' ? 'saving' : summary.phase]} />
        <Said isPassing={isPassing(summary, state.onDevice)}>
          <SaveWords summary={summary} onDevice={state.onDevice} files={files} late={late} />
        </Said>
        <SaveAction state={state} summary={summary} onGo={onGo} />
      </div>
      <button type="button" class="button bar-outline" accessKey="d" onClick={onOutline}>
        <Icon name="list" /> {t('outlineShort')}
      </button>
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

/** Words of files that were refused need a line of their own on a small screen. */
const classesOf = (isTroubled: boolean, isWordy: boolean): string =>
  `form-bar no-print${isTroubled ? ' troubled' : ''}${isWordy && !isTroubled ? ' wordy' : ''}`;

/** How high the bar stands, large letters and wrapped words considered, so that nothing ends under it. */
const useHeightTold = (): RefObject<HTMLDivElement> => {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty('--bar-stands', `${bar.current?.offsetHeight ?? 0}px`));
    if (bar.current) watch.observe(bar.current);
    return () => {
      watch.disconnect();
      style.removeProperty('--bar-stands');
    };
  }, []);
  return bar;
};

/** Of answers and evidence together; a save that hangs while the phone has the answer is told as unsent. */
const useSummary = ({ drafts, evidence, onDevice }: QuestionnaireState): SaveSummary => {
  const isSlow = useSlowSave(drafts);
  const summary = summariseSaves(drafts, evidence);
  return isSlow && summary.phase === 'saving' && onDevice === 'kept' ? { ...summary, phase: 'unsent' } : summary;
};

/** Each key brings it, and each try to send again: it is seen, and said to nobody. */
const isPassing = ({ phase }: SaveSummary, onDevice: DeviceState): boolean =>
  (phase === 'saving' && !isUnsafe(onDevice)) || onDevice === 'keeping';

interface SaidProps {
  readonly isPassing: boolean;
  readonly children: ComponentChildren;
}

/** The line in sight; what a screen reader says of it is what stays, once. */
function Said({ isPassing: passes, children }: SaidProps) {
  const line = useRef<HTMLSpanElement>(null);
  const [said, say] = useState('');
  const last = useRef('');
  useEffect(() => {
    const text = passes ? '' : (line.current?.textContent ?? '');
    if (passes || text !== last.current) say(text);
    if (!passes) last.current = text;
  });
  return (
    <>
      <span ref={line}>{children}</span>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** Where a person has to do something about saving, that comes before everything else on a small screen. */
const isTrouble = ({ phase, problem }: SaveSummary, onDevice: DeviceState): boolean => {
  if (phase === 'settled') return false;
  if (isUnsafe(onDevice) || problem?.status === 401) return true;
  return phase !== 'saving' && phase !== 'unsent' && phase !== 'late';
};

const isUnsafe = (onDevice: DeviceState): onDevice is 'full' | 'none' => onDevice === 'full' || onDevice === 'none';

interface WordsProps {
  readonly summary: SaveSummary;
  readonly onDevice: DeviceState;
  /** Pieces of evidence on this device that the server does not have. */
  readonly files: WaitCounts;
  /** Those that came late, which it has. */
  readonly late: number;
}

function SaveWords({ summary, onDevice, files, late }: WordsProps) {
  const t = useTextOf(saveMessages);
  const format = useFormat();
  const gone = useConnectionGone();
  const { count } = summary;
  switch (summary.phase) {
    case 'settled':
      if (files.toSend > 0 && files.toDecide > 0)
        return <>{t('filesBoth', { count: files.toSend, refused: files.toDecide })}</>;
      if (files.toSend > 0) return <>{t('files', { count: files.toSend })}</>;
      if (files.toDecide > 0) return <>{t('filesRefused', { count: files.toDecide })}</>;
      if (late > 0) return <>{t('lateFiles', { count: late })}</>;
      return <>{summary.savedAt ? t('settled', { time: format.time(summary.savedAt) }) : t('none')}</>;
    case 'saving':
      return <>{t(isUnsafe(onDevice) ? `device.${onDevice}` : 'saving', { count })}</>;
    case 'unsent':
      return <>{t(unsentWords(summary, onDevice, gone), { count: count + files.toSend })}</>;
    default:
      return <>{t(summary.phase, { count })}</>;
  }
}

const unsentWords = ({ problem }: SaveSummary, onDevice: DeviceState, gone: boolean) => {
  if (onDevice !== 'kept') return `device.${onDevice}` as const;
  if (problem?.status === 401) return 'signedOut';
  if (problem?.isOutdated) return 'outdated';
  // As the line above every page has it, whatever became of this one save.
  return gone ? 'offline' : 'unsent';
};

/** What goes on by itself needs no button; the queue has one for the impatient. */
const calm: ReadonlySet<SaveSummary['phase']> = new Set(['settled', 'saving', 'unsent', 'late']);

function SaveAction({ state, summary, onGo }: Pick<Props, 'state' | 'onGo'> & { readonly summary: SaveSummary }) {
  const t = useTextOf(saveMessages);
  if (summary.phase === 'unsent' && summary.problem?.status === 401) {
    return (
      <a class="button" href={paths.signIn(window.location.pathname + window.location.search)}>
        {t('signIn')}
      </a>
    );
  }
  if (calm.has(summary.phase)) return null;
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
      {t('show')}
    </button>
  );
}
