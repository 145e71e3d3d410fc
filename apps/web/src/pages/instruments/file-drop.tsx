import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { fileMessages } from './file-messages';
import './file-reading.css';
import type { Reading } from './use-reading';

/** Takes a file by choosing or dropping it, as often as it needs, and says how far the reading is. */
export function FileDrop({ reading }: { readonly reading: Reading }) {
  const t = useTextOf(fileMessages);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (file) reading.read(file);
  };
  const hasFaults = reading.problem !== null || (reading.report?.faults.length ?? 0) > 0;
  const label = hasFaults ? 'dropAgain' : reading.report ? 'dropOther' : 'drop';
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
          accept=".xlsx,.json"
          onChange={(event) => {
            take(event.currentTarget.files);
            // Otherwise the same name, mended, would be no change.
            event.currentTarget.value = '';
          }}
        />
        <span class="button">
          <Icon name="file" /> {t(label)}
        </span>
        <span class="soft">{t('dropHint')}</span>
      </label>
      <Progress reading={reading} />
    </>
  );
}

function Progress({ reading: { sent, fileName } }: { readonly reading: Reading }) {
  const t = useTextOf(fileMessages);
  const format = useFormat();
  const isSending = sent !== null && sent < 1;
  const percent = Math.round((sent ?? 0) * 100);
  return (
    <div role="status" class="file-progress">
      {sent !== null && (
        <>
          <progress max={1} {...(isSending ? { value: sent } : {})} aria-hidden="true" />
          <span>
            {isSending
              ? t('sending', { name: fileName, percent: format.count(percent) })
              : t('reading', { name: fileName })}
          </span>
        </>
      )}
    </div>
  );
}
