import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type InformationRequest, objectionOutcomes, objectionReasons, requestOutcomes } from '../../api/request-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { FormField } from '../calendar/form-field';
import { useAttempt } from '../passwords/use-attempt';
import { DeskChoice } from './desk-choice';
import { Choice, Long, orNull, Short, textOf } from './fields';
import { requestMessages as messages } from './request-messages';
import { reasonKeys, requestWords } from './words';

/** A step of the request itself, or one of an objection of it. */
export type Doing =
  | { readonly step: InformationRequest['steps'][number] }
  | { readonly step: 'decideObjection' | 'respond'; readonly objectionId: string };

const addresses = {
  stop: 'stop',
  resume: 'resumption',
  extend: 'extension',
  forward: 'forwarding',
  decide: 'decision',
  deliver: 'delivery',
  withdraw: 'withdrawal',
  object: 'objections',
} as const;

const pathOf = (id: string, doing: Doing): string =>
  'objectionId' in doing
    ? `/api/information-requests/${id}/objections/${doing.objectionId}/${doing.step === 'respond' ? 'response' : 'decision'}`
    : `/api/information-requests/${id}/${addresses[doing.step]}`;

/** Which steps write to the requester. */
const writes: readonly Doing['step'][] = ['stop', 'extend', 'forward', 'decide', 'object', 'decideObjection'];

interface Props {
  readonly request: InformationRequest;
  readonly doing: Doing;
  readonly onClose: () => void;
  readonly onDone: (request: InformationRequest) => void;
}

/** What each step sends beside the revision, the day and the text. */
const bodyOf = (step: Doing['step'], fields: FormData): object => {
  const text = textOf(fields, 'text');
  const reading = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, orNull(fields, name)]));
  if (step === 'resume') return { text, ...reading(['identityKind', 'identityNumber']) };
  if (step === 'forward') return { text, ...reading(['publicBodyId']) };
  if (step === 'decide') return { text, ...reading(['outcome', 'ground', 'consequenceTest', 'cost']) };
  if (step === 'object') return { text, reasons: fields.getAll('reasons') };
  if (step === 'decideObjection')
    return { decision: text, ...reading(['outcome', 'superiorName', 'superiorPosition']) };
  if (step === 'respond') return { note: text, ...reading(['response']) };
  return { text };
};

/** One step: its fields, its day, and why it was refused where it was. */
export function StepDialog({ request, doing, onClose, onDone }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const { busy, problem, attempt } = useAttempt();
  const { step } = doing;
  const submit = (form: HTMLFormElement): void => {
    const fields = new FormData(form);
    const on = textOf(fields, 'on');
    const body = {
      revision: request.revision,
      on: on === request.today ? null : on,
      ...bodyOf(step, fields),
    };
    const sending = api.post<InformationRequest>(pathOf(request.id, doing), body).then(onDone);
    attempt(sending, () => {
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
            {common('app.cancel')}
          </button>
          <button class="button primary" form="request-step" disabled={busy}>
            {busy ? t('busy') : t('confirm')}
          </button>
        </>
      }
    >
      <form
        id="request-step"
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <StepFields step={step} />
        <FormField label={t('on')} hint={t('onHint')}>
          {(control) => (
            <input
              class="input short"
              type="date"
              name="on"
              required
              defaultValue={request.today}
              max={request.today}
              {...control}
            />
          )}
        </FormField>
        {writes.includes(step) && <p class="soft small">{request.requester.email ? t('letterGoes') : t('noEmail')}</p>}
        {problem && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}

const textLabels = {
  stop: 'stopText',
  resume: 'resumeText',
  extend: 'extendText',
  forward: 'forwardText',
  decide: 'decideText',
  deliver: 'deliverText',
  withdraw: 'withdrawText',
  object: 'objectText',
  decideObjection: 'decision',
  respond: 'note',
} as const;

function StepFields({ step }: Pick<Doing, 'step'>) {
  const t = useTextOf(messages);
  const text = (
    <FormField label={t(textLabels[step])}>
      {(control) => <textarea class="input" name="text" maxLength={10_000} required {...control} />}
    </FormField>
  );
  if (step === 'decide') return <DecisionFields>{text}</DecisionFields>;
  if (step === 'forward') return <ForwardFields>{text}</ForwardFields>;
  return (
    <>
      {step === 'object' && <ReasonChoice />}
      {step === 'decideObjection' && <Choice name="outcome" label={t('outcome')} values={objectionOutcomes} />}
      {step === 'respond' && <ResponseChoice />}
      {text}
      {step === 'resume' && (
        <>
          <Short name="identityKind" label={t('identityKind')} max={50} />
          <Short name="identityNumber" label={t('identityNumber')} max={50} />
        </>
      )}
      {step === 'decideObjection' && (
        <>
          <Short name="superiorName" label={t('superiorName')} max={200} required />
          <Short name="superiorPosition" label={t('superiorPosition')} max={200} required />
        </>
      )}
    </>
  );
}

type Children = { readonly children: preact.ComponentChildren };

function DecisionFields({ children }: Children) {
  const t = useTextOf(messages);
  const [outcome, setOutcome] = useState<string>('granted');
  const isRefusal = outcome === 'refused' || outcome === 'part';
  return (
    <>
      <Choice name="outcome" label={t('outcome')} values={requestOutcomes} onChoose={setOutcome} />
      {children}
      {isRefusal && (
        <>
          <Long name="ground" label={t('ground')} />
          <Long name="consequenceTest" label={t('consequenceTest')} />
        </>
      )}
      <Short name="cost" label={t('cost')} max={200} />
    </>
  );
}

function ForwardFields({ children }: Children) {
  const t = useTextOf(messages);
  const [desk, setDesk] = useState<string | null>(null);
  return (
    <>
      <DeskChoice label={t('forwardTo')} value={desk} onChoose={setDesk} />
      <input type="hidden" name="publicBodyId" value={desk ?? ''} />
      {children}
    </>
  );
}

function ReasonChoice() {
  const t = useTextOf(messages);
  const words = useTextOf(requestWords);
  return (
    <fieldset class="choices field">
      <legend>{t('reasons')}</legend>
      {objectionReasons.map((reason) => (
        <label key={reason} class="choice">
          <input type="checkbox" name="reasons" value={reason} />
          <span>{words(reasonKeys[reason])}</span>
        </label>
      ))}
    </fieldset>
  );
}

function ResponseChoice() {
  const t = useTextOf(messages);
  return (
    <FormField label={t('response')}>
      {(control) => (
        <select class="input" name="response" {...control}>
          <option value="satisfied">{t('satisfied')}</option>
          <option value="disputed">{t('disputed')}</option>
        </select>
      )}
    </FormField>
  );
}
