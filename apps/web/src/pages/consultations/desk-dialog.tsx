import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { Consultation } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { DeskChoice } from '../information-requests/desk-choice';
import { textOf } from '../information-requests/fields';
import { useAttempt } from '../passwords/use-attempt';
import { LongText, TopicField } from './fields';
import { talkMessages as messages } from './talk-messages';

export type DeskStep = Exclude<Consultation['deskSteps'][number], 'assign'>;

const addresses: Readonly<Record<DeskStep, string>> = {
  reply: 'replies',
  note: 'notes',
  handOn: 'handing-on',
  close: 'closing',
  reopen: 'reopening',
  publish: 'publication',
};

const hints = { reply: 'replyHint', note: 'noteHint', handOn: 'handOnHint', publish: 'publishHint' } as const;
const texts = {
  reply: 'replyText',
  note: 'noteText',
  handOn: 'handOnText',
  close: 'closeText',
  reopen: 'reopenText',
} as const;

interface Props {
  readonly consultation: Consultation;
  readonly step: DeskStep;
  readonly onClose: () => void;
  readonly onDone: (next: Consultation) => void;
}

/** One thing that a desk does with a question. */
export function DeskDialog({ consultation, step, onClose, onDone }: Props) {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  const [publicBodyId, setPublicBodyId] = useState<string | null>(null);
  const submit = (fields: FormData): void => {
    const names = step === 'publish' ? ['topic', 'question', 'answer'] : ['text'];
    const body = {
      revision: consultation.revision,
      ...Object.fromEntries(names.map((name) => [name, textOf(fields, name)])),
      ...(step === 'handOn' && { publicBodyId }),
    };
    const sending = api.post<Consultation>(`/api/consultations/${consultation.id}/${addresses[step]}`, body);
    attempt(sending.then(onDone), () => {
      toast.show(t('done'));
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={t(step)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button form="desk-step" class="button primary" disabled={busy}>
            {busy ? t('busy') : t('send')}
          </button>
        </>
      }
    >
      <form
        id="desk-step"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        {step in hints && <p class="soft">{t(hints[step as keyof typeof hints])}</p>}
        {step === 'handOn' && <DeskChoice label={t('handOnTo')} value={publicBodyId} onChoose={setPublicBodyId} />}
        {step === 'publish' ? (
          <PublishFields consultation={consultation} />
        ) : (
          <LongText name="text" label={t(texts[step])} />
        )}
        {problem && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}

/** Begins from what was asked and last answered. */
function PublishFields({ consultation }: Pick<Props, 'consultation'>) {
  const t = useTextOf(messages);
  const answer = [...consultation.messages].reverse().find(({ kind }) => kind === 'reply')?.text ?? '';
  return (
    <>
      <TopicField value={consultation.topic} />
      <LongText name="question" label={t('publicQuestion')} value={consultation.question} />
      <LongText name="answer" label={t('publicAnswer')} value={answer} />
    </>
  );
}
