import type { Item } from '@app/instrument';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText, useTextOf } from '../../i18n/use-text';
import { innerFault, outerFault } from '../../offline/file-fault';
import { fileMessages } from '../../offline/file-messages';
import { sendNow } from '../../offline/sending';
import { shrinkPhoto } from '../../offline/shrink-photo';
import { NoRoom, keepFile } from '../../offline/waiting-files';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { kindForFile } from './evidence-choice';
import type { EvidenceFormProps } from './evidence-form-props';
import { evidenceMessages } from './evidence-messages';
import { messages } from './messages';
import { mostBytes } from './most-bytes';
import { pagesOf } from './pages-of';
import { useFileFaults } from './use-file-faults';

// HEIC is left out on purpose: an iPhone then hands over a JPEG.
const ACCEPT =
  '.pdf,.jpg,.jpeg,.png,.webp,.mp4,.docx,.xlsx,.odt,.ods,image/jpeg,image/png,image/webp,application/pdf,video/mp4';

/** Takes files, several at once, or a photo straight from the phone's camera: onto this device at once, and to the server with signal. */
export function EvidenceFileForm({ state, item }: EvidenceFormProps) {
  const t = useTextOf(messages);
  const common = useText();
  const words = useTextOf(evidenceMessages);
  const faultOf = useFaultOf(state.form.assessment.id);
  const format = useFormat();
  const nameOf = (what: string): string => t('ofItem', { what, code: item.code });
  const [keeping, setKeeping] = useState(false);
  const [page, setPage] = useState(0);
  const { faults, add: setFault, ...files } = useFileFaults(state.evidence[item.code] ?? []);
  const [original, setOriginal] = useState(false);
  const take = async (file: File): Promise<void> => {
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
      const fault = await faultOf(content);
      if (fault !== null) return setFault(fault);
      await keepFile(content, place);
      files.take();
      void sendNow();
      await lookForPage(content);
    } catch (error) {
      const unreadable = `${common('problem.unreadable')} ${common('problem.unreadable.do')}`;
      setFault(error instanceof NoRoom ? t('noRoom', { name: file.name, size }) : unreadable);
    } finally {
      setKeeping(false);
    }
  };
  /** The file is kept by then: looking through it may take a while, and must not keep it from being sent. */
  const lookForPage = async (file: File): Promise<void> => {
    const pages = page > 0 ? await pagesOf(file, file.type) : null;
    if (pages !== null && page > pages) setFault(words('pageBeyondSent', { name: file.name, page, count: pages }));
  };
  const takeAll = async (chosen: readonly File[]): Promise<void> => {
    files.begin();
    for (const file of chosen) await take(file);
    // Said of these; the next file has pages of its own.
    setPage(0);
  };
  const onFiles = (chosen: readonly File[]): void => void takeAll(chosen);
  return (
    <>
      {item.evidence?.page && <PageField code={item.code} page={page} onPage={setPage} />}
      <FileButton
        label={words('addFiles')}
        name={nameOf(words('addFiles'))}
        icon="file"
        accept={ACCEPT}
        disabled={keeping}
        onFiles={onFiles}
      />
      <FileButton
        label={t('takePhoto')}
        name={nameOf(t('takePhoto'))}
        icon="camera"
        accept="image/jpeg,image/png"
        capture
        disabled={keeping}
        onFiles={onFiles}
      />
      <DropPlace label={words('dropHere')} onFiles={onFiles} />
      {takesPhotos(item) && (
        <OriginalSize code={item.code} checked={original} onToggle={() => setOriginal(!original)} />
      )}
      <Faults faults={faults} />
    </>
  );
}

interface PageFieldProps {
  readonly code: string;
  /** 0: not said. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Where in the file the evidence stands, asked before the file is chosen. */
function PageField({ code, page, onPage }: PageFieldProps) {
  const t = useTextOf(messages);
  const hint = `page-hint-${code}`;
  return (
    <>
      <label class="page-field">
        {t('pageFirst')}
        <input
          class="input"
          type="number"
          min="1"
          inputMode="numeric"
          aria-label={t('ofItem', { what: t('pageFirst'), code })}
          aria-describedby={hint}
          value={page > 0 ? page : ''}
          onInput={(event) => onPage(Number(event.currentTarget.value))}
        />
      </label>
      <span class="small soft" id={hint}>
        {t('pageFirstHint')}
      </span>
    </>
  );
}

interface OriginalSizeProps {
  readonly code: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function OriginalSize({ code, checked, onToggle }: OriginalSizeProps) {
  const t = useTextOf(messages);
  const name = t('ofItem', { what: t('originalSize'), code });
  return (
    <label class="small original-size">
      <input type="checkbox" aria-label={name} checked={checked} onChange={onToggle} /> {t('originalSize')}
    </label>
  );
}

/** Why a file is not taken: its name and size before a look inside, so that what is too large is not read. */
const useFaultOf = (assessmentId: string): ((file: File) => Promise<string | null>) => {
  const t = useTextOf(fileMessages);
  const words = useTextOf(evidenceMessages);
  const { bytes } = useFormat();
  return async (file) => {
    const { name } = file;
    const outer = outerFault(file);
    if (outer) return t(`fault.${outer}`, { name });
    const most = await mostBytes(assessmentId, file);
    if (most !== null && file.size > most)
      return words('tooLarge', { name, size: bytes(file.size), most: bytes(most) });
    const inner = await innerFault(file);
    return inner && t(`fault.${inner}`, { name });
  };
};

function Faults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <div role="alert">
      {faults.map((fault) => (
        <p key={fault} class="field-fault">
          {fault}
        </p>
      ))}
    </div>
  );
}

const takesPhotos = (item: Item): boolean =>
  item.evidence?.anyOf.some((kind) => kind === 'photo' || kind === 'screenshot') ?? false;

interface FileButtonProps {
  readonly label: string;
  /** The label together with its item. */
  readonly name: string;
  readonly icon: 'file' | 'camera';
  readonly accept: string;
  readonly capture?: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the phone's own chooser; the camera one is for touch screens only. */
function FileButton({ label, name, icon, accept, capture = false, disabled, onFiles }: FileButtonProps) {
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
        {...(capture ? { capture: 'environment' as const } : { multiple: true })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
      <button
        type="button"
        class="button"
        aria-label={name}
        aria-disabled={disabled}
        onClick={() => {
          // Disabled it would lose the focus of whoever chose by keyboard.
          if (!disabled) input.current?.click();
        }}
      >
        <Icon name={icon} /> {label}
      </button>
    </span>
  );
}

interface DropProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes what is dragged onto the item's card, and what is pasted while the focus is inside it. */
function DropPlace({ label, onFiles }: DropProps) {
  const place = useRef<HTMLSpanElement>(null);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const card = place.current?.closest<HTMLElement>('.item-evidence')?.parentElement;
    if (!card) return;
    const take = (event: Event, files: FileList | undefined): void => {
      if (!files || files.length === 0) return;
      event.preventDefault();
      latest.current([...files]);
    };
    const onOver = (event: DragEvent): void => event.preventDefault();
    const onDrop = (event: DragEvent): void => take(event, event.dataTransfer?.files);
    const onPaste = (event: ClipboardEvent): void => take(event, event.clipboardData?.files);
    card.addEventListener('dragover', onOver);
    card.addEventListener('drop', onDrop);
    card.addEventListener('paste', onPaste);
    return () => {
      card.removeEventListener('dragover', onOver);
      card.removeEventListener('drop', onDrop);
      card.removeEventListener('paste', onPaste);
    };
  }, []);
  return (
    <span ref={place} class="soft small desk-only">
      {label}
    </span>
  );
}
