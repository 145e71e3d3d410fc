import { useState } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import { Icon } from '../../../parts/icon';
import { fileMessages } from '../../instruments/file-messages';
import '../../instruments/file-reading.css';
import type { Reading } from '../../instruments/use-reading';

/** Chooses or drops the file that is compared with the draft. */
export function ImportFile({ reading }: { readonly reading: Reading }) {
  const t = useTextOf(fileMessages);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) reading.read(file);
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
          accept=".xlsx,.json"
          onChange={(event) => {
            take(event.currentTarget.files);
            // Otherwise the same name, mended, would be no change.
            event.currentTarget.value = '';
          }}
        />
        <span class="button">
          <Icon name="file" /> {t('drop')}
        </span>
        <span class="soft">{t('dropHint')}</span>
      </label>
      <p role="status" class="soft">
        {reading.sent !== null && t('reading', { name: reading.fileName })}
      </p>
    </>
  );
}
