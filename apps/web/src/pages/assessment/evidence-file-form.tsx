import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../api/problem';
import { uploadEvidence } from '../../api/resumable-upload';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { kindForFile } from './evidence-choice';
import type { EvidenceFormProps } from './evidence-form-props';
import { messages } from './messages';

/** The server decides; this only spares people an upload that must fail. */
const MOST_BYTES = 10 * 1024 * 1024;
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.mp4,.docx,.xlsx,.odt,.ods,image/*,application/pdf,video/mp4';

interface Sending {
  readonly name: string;
  readonly share: number;
}

/** Uploads a file, or a photo straight from the phone's camera, and shows how far it is. */
export function EvidenceFileForm({ state, item, onAdded }: EvidenceFormProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [sending, setSending] = useState<Sending | null>(null);
  const [page, setPage] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = (file: File): void => {
    setProblem(null);
    const isTooLarge = file.size > MOST_BYTES;
    setFault(isTooLarge ? t('fileTooLarge', { name: file.name, size: format.bytes(file.size) }) : null);
    if (isTooLarge) return;
    const place = {
      assessmentId: state.form.assessment.id,
      itemCode: item.code,
      kind: kindForFile(item, state.store.draft(item.code).content.value, file.type),
      fileName: file.name,
      ...(page > 0 ? { page } : {}),
    };
    setSending({ name: file.name, share: 0 });
    uploadEvidence(file, place, { onProgress: (share) => setSending({ name: file.name, share }) })
      .then(onAdded)
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setSending(null));
  };
  return (
    <>
      {item.evidence?.page && (
        <label class="page-field">
          {t('pageFirst')}
          <input
            class="input"
            type="number"
            min="1"
            inputMode="numeric"
            onInput={(event) => setPage(Number(event.currentTarget.value))}
          />
        </label>
      )}
      <FileButton label={t('addFile')} icon="file" accept={ACCEPT} disabled={sending !== null} onFile={send} />
      <FileButton
        label={t('takePhoto')}
        icon="camera"
        accept="image/*"
        capture
        disabled={sending !== null}
        onFile={send}
      />
      {sending && (
        <p class="upload" role="status">
          <label>
            {t('uploading', { name: sending.name, percent: Math.round(sending.share * 100) })}
            <progress max={1} value={sending.share} />
          </label>
        </p>
      )}
      {fault && (
        <p class="field-fault" role="alert">
          {fault}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly icon: 'file' | 'camera';
  readonly accept: string;
  readonly capture?: boolean;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that opens the phone's own chooser; the camera one is for touch screens only. */
function FileButton({ label, icon, accept, capture = false, disabled, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span class={capture ? 'touch-only' : undefined}>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        {...(capture ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" class="button" disabled={disabled} onClick={() => input.current?.click()}>
        <Icon name={icon} /> {label}
      </button>
    </span>
  );
}
