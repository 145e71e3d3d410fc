import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import '../instruments/file-reading.css';
import { messages } from './messages';
import type { WorkbookState } from './use-workbook';

/** Takes a filled workbook by choosing or dropping it, and says how far it is. */
export function WorkbookDrop({ state }: { readonly state: WorkbookState }) {
  const t = useTextOf(messages);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (file) state.read(file);
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
          onChange={(event) => {
            take(event.currentTarget.files);
            // Otherwise the same name, mended, would be no change.
            event.currentTarget.value = '';
          }}
        />
        <span class="button">
          <Icon name="file" /> {t(state.preview || state.problem ? 'chooseOther' : 'choose')}
        </span>
        <span class="soft">{t('chooseHint')}</span>
      </label>
      <Progress state={state} />
    </>
  );
}

function Progress({ state: { sent, fileName } }: { readonly state: WorkbookState }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const isSending = sent !== null && sent < 1;
  return (
    <div role="status" class="file-progress">
      {sent !== null && (
        <>
          <progress max={1} {...(isSending ? { value: sent } : {})} aria-hidden="true" />
          <span>
            {isSending
              ? t('sending', { name: fileName, percent: format.count(Math.round(sent * 100)) })
              : t('reading', { name: fileName })}
          </span>
        </>
      )}
    </div>
  );
}
