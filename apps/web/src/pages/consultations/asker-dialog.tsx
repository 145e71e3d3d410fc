import { api } from '../../api/api';
import type { ClinicSlot } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useAttempt } from '../passwords/use-attempt';
import { AskerFields } from './asker-fields';
import { type AskerStep, askerBody } from './asker-step';
import { talkMessages as messages } from './talk-messages';

interface Props<T> {
  readonly step: AskerStep;
  readonly slots: readonly ClinicSlot[];
  /** Sends it: by the secret link, or as an officer. */
  readonly send: (body: object) => Promise<T>;
  readonly onClose: () => void;
  readonly onDone: (next: T) => void;
}

/** One thing that whoever asked does: asks on, rates, books or gives back a time. */
export function AskerDialog<T>({ step, slots, send, onClose, onDone }: Props<T>) {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  const isStuck = step === 'book' && slots.length === 0;
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
          {!isStuck && (
            <button form="asker-step" class="button primary" disabled={busy}>
              {busy ? t('busy') : t('send')}
            </button>
          )}
        </>
      }
    >
      <form
        id="asker-step"
        onSubmit={(event) => {
          event.preventDefault();
          attempt(send(askerBody(step, new FormData(event.currentTarget))).then(onDone), () => {
            toast.show(t('done'));
            onClose();
          });
        }}
      >
        <AskerFields step={step} slots={slots} />
        {problem && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}

/** Sends a step of an officer who asks. */
export const sendAsOfficer =
  <T,>(id: string, step: AskerStep) =>
  (body: object): Promise<T> => {
    const path = `/api/consultations/${id}`;
    if (step === 'followUp') return api.post<T>(`${path}/follow-ups`, body);
    if (step === 'rate') return api.put<T>(`${path}/rating`, body);
    return step === 'book' ? api.put<T>(`${path}/appointment`, body) : api.remove<T>(`${path}/appointment`);
  };
