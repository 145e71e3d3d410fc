import { api } from '../../api/api';
import type { Person } from '../../api/mail-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { useAttempt } from '../passwords/use-attempt';
import { messages } from './messages';

interface Props {
  readonly person: Person | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Corrects a person's address. */
export function EmailDialog({ person, onClose, onSaved }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const { busy, problem, attempt } = useAttempt();
  const name = person?.name ?? '';
  return (
    <Dialog
      open={person !== null}
      title={t('correctTitle', { name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button class="button primary" form="correct-email" disabled={busy}>
            {t('save')}
          </button>
        </>
      }
    >
      <p>{t('correctIntro')}</p>
      {problem && <ProblemNote problem={problem} />}
      <form
        id="correct-email"
        onSubmit={(event) => {
          event.preventDefault();
          const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
          attempt(api.put(`/api/people/${person?.id ?? ''}/email`, { email }), () => {
            toast.show(t('saved'));
            onSaved();
          });
        }}
      >
        <div class="field">
          <label for="right-email">{t('newEmail')}</label>
          <input class="input" id="right-email" name="email" type="email" defaultValue={person?.email} required />
        </div>
      </form>
    </Dialog>
  );
}
