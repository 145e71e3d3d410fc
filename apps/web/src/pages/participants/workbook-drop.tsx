import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import '../instruments/file-reading.css';
import { messages } from './messages';
import type { ParticipantsFile } from './use-participants-file';

/** Takes a workbook by choosing or dropping it, and says how far it is. */
export function WorkbookDrop({ file }: { readonly file: ParticipantsFile }) {
  const t = useTextOf(messages);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const [first] = files ?? [];
    if (first) file.read(first);
  };
  return (
    <>
      <label
        class={over ? 'file-drop over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <input
          class="visually-hidden"
          type="file"
          accept=".xlsx"
          disabled={file.applying}
          onChange={(event) => {
            take(event.currentTarget.files);
            // Otherwise the same name, mended, would be no change.
            event.currentTarget.value = '';
          }}
        />
        <span class="button">
          <Icon name="file" /> {t(file.file ? 'dropAgain' : 'drop')}
        </span>
        <span class="soft">{t('dropHint')}</span>
      </label>
      <Progress file={file} />
      {file.problem && <ProblemNote problem={file.problem} />}
    </>
  );
}

function Progress({ file: { sent, file, applying } }: { readonly file: ParticipantsFile }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isSending = sent !== null && sent < 1;
  const name = file?.name ?? '';
  return (
    <div role="status" class="file-progress">
      {(sent !== null || applying) && (
        <>
          <progress max={1} {...(isSending ? { value: sent } : {})} aria-hidden="true" />
          <span>
            {isSending && t('sending', { name, percent: format.count(Math.round(sent * 100)) })}
            {!isSending && t(applying ? 'applying' : 'reading', { name })}
          </span>
        </>
      )}
    </div>
  );
}
