import type { Item } from '@app/instrument';
import { useRef, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { sendNow } from '../../offline/sending';
import { shrinkPhoto } from '../../offline/shrink-photo';
import { keepFile } from '../../offline/waiting-files';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { kindForFile } from './evidence-choice';
import type { EvidenceFormProps } from './evidence-form-props';
import { messages } from './messages';

/** The server decides; this only spares people an upload that must fail. */
const MOST_BYTES = 10 * 1024 * 1024;
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.mp4,.docx,.xlsx,.odt,.ods,image/*,application/pdf,video/mp4';

/** Takes a file, or a photo straight from the phone's camera: onto this device at once, and to the server with signal. */
export function EvidenceFileForm({ state, item }: EvidenceFormProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [keeping, setKeeping] = useState(false);
  const [page, setPage] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const [original, setOriginal] = useState(false);
  const take = async (file: File): Promise<void> => {
    setFault(null);
    setKeeping(true);
    const content = original ? file : await shrinkPhoto(file);
    const size = format.bytes(content.size);
    const place = {
      assessmentId: state.form.assessment.id,
      itemCode: item.code,
      kind: kindForFile(item, state.store.draft(item.code).content.value, content.type),
      page: page > 0 ? page : null,
    };
    try {
      if (content.size > MOST_BYTES) return setFault(t('fileTooLarge', { name: file.name, size }));
      await keepFile(content, place);
      void sendNow();
    } catch {
      setFault(t('noRoom', { name: file.name, size }));
    } finally {
      setKeeping(false);
    }
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
      <FileButton
        label={t('addFile')}
        icon="file"
        accept={ACCEPT}
        disabled={keeping}
        onFile={(file) => void take(file)}
      />
      <FileButton
        label={t('takePhoto')}
        icon="camera"
        accept="image/*"
        capture
        disabled={keeping}
        onFile={(file) => void take(file)}
      />
      {takesPhotos(item) && (
        <label class="small original-size">
          <input type="checkbox" checked={original} onChange={() => setOriginal(!original)} /> {t('originalSize')}
        </label>
      )}
      {fault && (
        <p class="field-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

const takesPhotos = (item: Item): boolean =>
  item.evidence?.anyOf.some((kind) => kind === 'photo' || kind === 'screenshot') ?? false;

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
