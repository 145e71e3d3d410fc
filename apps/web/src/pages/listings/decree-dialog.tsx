import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../parts/problem-note';
import { useSession } from '../../session';
import { toast } from '../../toast';
import { forgetPaths } from '../../use-resource';
import { FormField } from '../calendar/form-field';
import { DeskChoice } from '../information-requests/desk-choice';
import { orNull, textOf } from '../information-requests/fields';
import { useAttempt } from '../passwords/use-attempt';
import { decreeMessages as messages } from './decree-messages';
import { listingMessages } from './messages';
import { listingWords } from './words';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Fixes a list as it stands by a decree. */
export function DecreeDialog({ onClose, onDone }: Props) {
  const t = useTextOf(messages);
  const list = useTextOf(listingMessages);
  const words = useTextOf(listingWords);
  const isLead = useSession().session?.hat?.role === 'leadPpid';
  const [publicBodyId, setBody] = useState<string | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const submit = (fields: FormData): void => {
    const given = Object.fromEntries(['kind', 'number', 'decidedOn'].map((name) => [name, textOf(fields, name)]));
    attempt(api.post('/api/listing-decrees', { ...given, link: orNull(fields, 'link'), publicBodyId }), () => {
      forgetPaths('/api/listing-decrees');
      toast.show(list('done'));
      onClose();
      onDone();
    });
  };
  return (
    <Dialog
      open
      title={t('recordTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {list('cancel')}
          </button>
          <button form="listing-decree" class="button primary" disabled={busy}>
            {busy ? list('busy') : list('save')}
          </button>
        </>
      }
    >
      <form
        id="listing-decree"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <p>{t('recordHint')}</p>
        {isLead && (
          <DeskChoice label={words('body')} value={publicBodyId} none={list('chooseBody')} onChoose={setBody} />
        )}
        <FormField label={t('kind')}>
          {(control) => (
            <select class="input" name="kind" {...control}>
              <option value="open">{t('open')}</option>
              <option value="exempt">{t('exempt')}</option>
            </select>
          )}
        </FormField>
        <FormField label={t('number')}>
          {(control) => <input class="input" name="number" maxLength={100} required {...control} />}
        </FormField>
        <FormField label={t('decidedOn')}>
          {(control) => <input class="input short" type="date" name="decidedOn" required {...control} />}
        </FormField>
        <FormField label={t('link')}>
          {(control) => <input class="input" type="url" name="link" maxLength={2_000} {...control} />}
        </FormField>
        {problem && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}
