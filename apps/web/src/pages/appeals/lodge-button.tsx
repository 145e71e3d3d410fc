import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { Appeal } from '../../api/types';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { messages } from './messages';

/** Sends one file into an appeal that waits. */
export const sendFile = (appealId: string, file: File): Promise<Appeal> => {
  const form = new FormData();
  form.append('file', file, file.name);
  return upload<Appeal>(`/api/appeals/${appealId}/evidence-files`, form, () => undefined);
};

interface Props {
  readonly assessmentId: string;
  readonly itemCode: string;
  readonly onChanged: () => void;
}

/** One appeal against one item: why, and what is new. */
export function LodgeButton({ assessmentId, itemCode, onChanged }: Props) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const [links, setLinks] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const lodge = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    const lines = links.split('\n').map((line) => line.trim());
    const appeal = await api.post<Appeal>(`/api/assessments/${assessmentId}/appeals`, {
      itemCode,
      reason: reason.trim(),
      links: lines.filter((line) => line !== ''),
    });
    toast.show(t('lodged'));
    for (const file of files)
      await sendFile(appeal.id, file).catch(() => toast.show(t('fileFailed', { name: file.name }), 'bad'));
    onChanged();
  };
  return (
    <ConfirmButton
      label={t('appeal', { code: itemCode })}
      title={t('appeal', { code: itemCode })}
      confirmLabel={t('lodge')}
      tone="quiet"
      onConfirm={lodge}
    >
      <p>{t('appealText')}</p>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">{t('links')}</span>
        <textarea class="input" value={links} onInput={(event) => setLinks(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span class="field-label">{t('files')}</span>
        <input
          class="input"
          type="file"
          multiple
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
      </label>
    </ConfirmButton>
  );
}
