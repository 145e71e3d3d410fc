import { useEffect, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { fileProgress } from '../../offline/send-waiting-files';
import { sendNow } from '../../offline/sending';
import { DiscardFile } from '../../offline/discard-file';
import type { WaitingFile } from '../../offline/waiting';
import { releaseFile } from '../../offline/waiting-files';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** One file that waits: which, for which item, how large, how far, and what can be done. */
export function UnsentFile({ file }: { readonly file: WaitingFile }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const share = useShare(file.id);
  const { itemCode, waits, since, bytes, about } = file;
  return (
    <li class="card">
      <h3>{about.name}</h3>
      <p class="soft small">
        {t('item', { code: itemCode })} · {format.bytes(bytes)} · {t(`waits.${waits}`)},{' '}
        {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      {share !== null && (
        <label class="small">
          {t('progress', { percent: Math.round(share * 100) })}
          <progress max={1} value={share} />
        </label>
      )}
      {about.refusal && <p class="note bad">{about.refusal}</p>}
      <p class="actions">
        {waits === 'person' && (
          <button type="button" class="button" onClick={() => void releaseFile(file).then(sendNow)}>
            {t('again')}
          </button>
        )}
        <DiscardFile file={file} />
      </p>
    </li>
  );
}

const useShare = (id: string): number | null => {
  const [share, setShare] = useState(fileProgress.of(id));
  useEffect(() => fileProgress.subscribe(() => setShare(fileProgress.of(id))), [id]);
  return share;
};
