import { api } from '../../api/api';
import type { Listing } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { FormField } from '../calendar/form-field';
import { textOf } from '../information-requests/fields';
import { useAttempt } from '../passwords/use-attempt';
import { listingMessages as messages } from './messages';

interface Props {
  readonly listing: Listing;
  readonly onClose: () => void;
  readonly onDone: (listing: Listing) => void;
}

/** Takes a line off the list, or puts it back, with a reason. */
export function WithdrawDialog({ listing, onClose, onDone }: Props) {
  const t = useTextOf(messages);
  const { busy, problem, attempt } = useAttempt();
  const { id, revision, isWithdrawn } = listing;
  const submit = (fields: FormData): void => {
    const body = { revision, isWithdrawn: !isWithdrawn, reason: textOf(fields, 'reason') };
    attempt(api.post<Listing>(`/api/information-listings/${id}/withdrawal`, body).then(onDone), () => {
      toast.show(t('done'));
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={t(isWithdrawn ? 'restoreTitle' : 'withdrawTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button form="listing-withdrawal" class="button primary" disabled={busy}>
            {busy ? t('busy') : t(isWithdrawn ? 'restore' : 'withdraw')}
          </button>
        </>
      }
    >
      <form
        id="listing-withdrawal"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <p>{t(isWithdrawn ? 'restoreHint' : 'withdrawHint')}</p>
        <FormField label={t('reason')}>
          {(control) => <textarea class="input" name="reason" maxLength={1_000} required {...control} />}
        </FormField>
        {problem && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}
