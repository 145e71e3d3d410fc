import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { DiscardRefused } from '../../offline/discard-file';
import { type Room, findRoom, sendNow } from '../../offline/sending';
import { useAskAgain, useSentAgain } from '../../offline/use-sent-again';
import { useWaiting } from '../../offline/use-waiting';
import { countWaits } from '../../offline/waiting-counts';
import { type WaitingAnswer, type WaitingFile, nothingWaits, unsentOf } from '../../offline/waiting';
import { EmptyState } from '../../parts/empty-state';
import { Waiting } from '../../parts/waiting';
import { useFormat } from '../../use-format';
import { useSession } from '../../session';
import { useTitle } from '../../use-title';
import { CopyAll } from './copy-all';
import { messages } from './messages';
import { UnsentAnswer } from './unsent-answer';
import { UnsentComment } from './unsent-comment';
import { UnsentFile } from './unsent-file';
import { UnsentFind } from './unsent-find';
import { UnsentRegistration } from './unsent-registration';
import { UnsentScore } from './unsent-score';
import './unsent.css';

/** The queue: what waits on this device, since when, how large, why; sent again or thrown away by hand. */
export function UnsentPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const waiting = useWaiting();
  const hasDuty = useSession().session?.hat !== null;
  useAskAgain(hasDuty && waiting ? waiting.files : nothingWaits.files);
  useSentAgain();
  if (!waiting) return <Waiting />;
  const { answers, finds, comments, registrations, scores } = waiting;
  const all = unsentOf(waiting);
  const files = waiting.files.filter(({ waits }) => waits !== 'organiser');
  const lateFiles = waiting.files.filter(({ waits }) => waits === 'organiser');
  const late = answers.filter(({ waits }) => waits === 'organiser');
  const unsent = answers.filter(({ waits }) => waits !== 'organiser');
  const refused = unsent.filter(({ kept }) => kept.refusal);
  const copied = hasDuty ? refused : unsent;
  return (
    <div class="narrow">
      <h1>{t('title')}</h1>
      {all.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>
      ) : (
        <Explained all={all} hasDuty={hasDuty} />
      )}
      {hasDuty && refused.length > 0 && <p class="soft">{t('refusedHint')}</p>}
      {copied.length > 0 && <CopyAll answers={copied} />}
      {waiting.hasOthers && <p class="note">{t('others')}</p>}
      <AnswerList id="unsent-answers" title={t('answers')} answers={unsent} mayOpen={hasDuty} />
      <Part id="unsent-comments" title={t('comments')} count={comments.length}>
        {comments.map((comment) => (
          <UnsentComment key={comment.id} comment={comment} mayOpen={hasDuty} />
        ))}
      </Part>
      <Part id="unsent-registrations" title={t('registrations')} count={registrations.length}>
        {registrations.map((one) => (
          <UnsentRegistration key={one.assessmentId} registration={one} mayOpen={hasDuty} />
        ))}
      </Part>
      <Part id="unsent-finds" title={t('finds')} count={finds.length}>
        {finds.map((find) => (
          <UnsentFind key={find.inspectionId + find.slot} find={find} />
        ))}
      </Part>
      <Part id="unsent-scores" title={t('scores')} count={scores.length}>
        {scores.map((one) => (
          <UnsentScore key={one.presentationId + one.criterionCode} score={one} />
        ))}
      </Part>
      <FileList id="unsent-files" title={t('files')} files={files} hasDuty={hasDuty} />
      <AnswerList id="unsent-late" title={t('late')} hint={t('lateHint')} answers={late} mayOpen={hasDuty} />
      <FileList
        id="unsent-late-files"
        title={t('lateFiles')}
        hint={t('lateFilesHint')}
        files={lateFiles}
        hasDuty={hasDuty}
      />
      <RoomLine />
    </div>
  );
}

interface ExplainedProps {
  readonly all: ReturnType<typeof unsentOf>;
  readonly hasDuty: boolean;
}

/** What goes by itself, what does not before a person has decided, and what nobody takes any more. */
function Explained({ all, hasDuty }: ExplainedProps) {
  const t = useTextOf(messages);
  const { toSend, toDecide } = countWaits(all);
  if (!hasDuty) return <p class="note warn">{t('noDuty', { count: all.length })}</p>;
  return (
    <>
      {toDecide > 0 && <p class="note warn">{t('toDecide', { count: toDecide })}</p>}
      {toSend > 0 && (
        <>
          <p class="soft">{t('intro', { count: toSend })}</p>
          <SendNow />
        </>
      )}
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly answers: readonly WaitingAnswer[];
  readonly mayOpen: boolean;
}

interface PartProps extends Pick<ListProps, 'id' | 'title'> {
  readonly count: number;
  readonly children: ComponentChildren;
}

function Part({ id, title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="unsent-list">{children}</ul>
    </section>
  );
}

function AnswerList({ id, title, hint, answers, mayOpen }: ListProps) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p class="soft">{hint}</p>}
      <ul class="unsent-list">
        {answers.map((answer) => (
          <UnsentAnswer key={answer.assessmentId + answer.itemCode} answer={answer} mayOpen={mayOpen} />
        ))}
      </ul>
    </section>
  );
}

type FileListProps = Pick<ListProps, 'id' | 'title' | 'hint'> & {
  readonly files: readonly WaitingFile[];
  readonly hasDuty: boolean;
};

function FileList({ id, title, hint, files, hasDuty }: FileListProps) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p class="soft">{hint}</p>}
      <DiscardRefused files={files} />
      <ul class="unsent-list">
        {files.map((file) => (
          <UnsentFile key={file.id} file={file} hasDuty={hasDuty} />
        ))}
      </ul>
    </section>
  );
}

function SendNow() {
  const t = useTextOf(messages);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    setFailed(!(await sendNow()));
    setBusy(false);
  };
  return (
    <>
      <p class="actions">
        <button type="button" class="button primary" disabled={busy} onClick={() => void send()}>
          {busy ? t('sending') : t('sendNow')}
        </button>
      </p>
      <p role="status">{failed && !busy && t('notThrough')}</p>
    </>
  );
}

function RoomLine() {
  const t = useTextOf(messages);
  const format = useFormat();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    void findRoom().then(setRoom);
  }, []);
  if (!room) return null;
  return (
    <p class="soft small">
      {t('room', { used: format.bytes(room.used), left: format.bytes(room.left) })} {t(room.stays ? 'stays' : 'mayGo')}
    </p>
  );
}
