import { useTextOf } from '../../i18n/use-text';
import { FileDrop } from '../../parts/file-drop';
import { fileMessages } from './file-messages';
import type { Reading } from './use-reading';

/** Takes an instrument as a file, and says how far the reading is. */
export function InstrumentDrop({
  reading: { fileName: name, sent, report, problem, read },
}: {
  readonly reading: Reading;
}) {
  const t = useTextOf(fileMessages);
  const hasFaults = problem !== null || (report?.faults.length ?? 0) > 0;
  const label = hasFaults ? 'dropAgain' : report ? 'dropOther' : 'drop';
  return (
    <FileDrop
      label={t(label)}
      hint={t('dropHint')}
      accept=".xlsx,.json"
      onFile={read}
      sent={sent}
      sending={(percent) => t('sending', { name, percent })}
      working={sent === null ? null : t('reading', { name })}
    />
  );
}
