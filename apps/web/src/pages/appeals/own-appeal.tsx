import { api } from '../../api/api';
import type { Appeal } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { sendFile } from './lodge-button';
import { messages } from './messages';
import { Said } from './said';

interface Props {
  readonly appeal: Appeal;
  /** Whether the time for appeals still runs for this person. */
  readonly mayAppeal: boolean;
  readonly isOwn: boolean;
  readonly onChanged: () => void;
}

/** The body's appeal against one item, with what it can still do. */
export function OwnAppeal({ appeal, mayAppeal, isOwn, onChanged }: Props) {
  const t = useTextOf(messages);
  const withdraw = async (): Promise<void> => {
    await api.post<Appeal>(`/api/appeals/${appeal.id}/withdrawal`);
    toast.show(t('withdrawDone'));
    onChanged();
  };
  return (
    <Said appeal={appeal}>
      {appeal.outcome === null && isOwn && (
        <div class="actions">
          {mayAppeal && <AddFile appealId={appeal.id} onChanged={onChanged} />}
          <ConfirmButton
            label={t('withdraw')}
            title={t('withdrawTitle', { code: appeal.itemCode })}
            confirmLabel={t('withdraw')}
            tone="quiet"
            onConfirm={withdraw}
          >
            <p>{t('withdrawText')}</p>
          </ConfirmButton>
        </div>
      )}
    </Said>
  );
}

function AddFile({ appealId, onChanged }: { readonly appealId: string; readonly onChanged: () => void }) {
  const t = useTextOf(messages);
  const add = (file: File | undefined): void => {
    if (!file) return;
    sendFile(appealId, file)
      .then(() => {
        toast.show(t('fileAdded'));
        onChanged();
      })
      .catch(toastProblem);
  };
  return (
    <label class="field">
      <span class="field-label">{t('addFile')}</span>
      <input class="input" type="file" onChange={(event) => add(event.currentTarget.files?.[0])} />
    </label>
  );
}
