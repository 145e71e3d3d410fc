import type { Candidate, ReminderPreview } from '../../api/mail-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { Loaded } from '../../parts/loaded';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { messages } from './messages';

interface Props {
  readonly periodId: string;
  /** Whose reminder; null: closed. */
  readonly candidate: Candidate | null;
  readonly onClose: () => void;
}

/** What one body will read, and the same to paste into WhatsApp. */
export function PreviewDialog({ periodId, candidate, onClose }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const preview = useResource<ReminderPreview>(
    candidate && `/api/periods/${periodId}/reminder-candidates/${candidate.assessmentId}`,
  );
  const copy = (): void => {
    void navigator.clipboard.writeText(preview.value?.chat ?? '').then(() => toast.show(t('copied')));
  };
  return (
    <Dialog
      open={candidate !== null}
      title={t('previewTitle', { name: candidate?.name ?? '' })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.close')}
          </button>
          <button type="button" class="button primary" disabled={!preview.value} onClick={copy}>
            {t('copyChat')}
          </button>
        </>
      }
    >
      <Loaded resource={preview}>
        {({ subject, text, recipients }) => (
          <>
            <p class="soft small">
              {recipients.length > 0 ? t('to', { names: recipients.map(({ name }) => name).join(', ') }) : t('nobody')}
            </p>
            <p>
              <strong>{subject}</strong>
            </p>
            <p class="remind-text">{text}</p>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
