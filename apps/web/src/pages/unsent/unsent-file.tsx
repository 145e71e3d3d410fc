import { useEffect, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { fileProgress } from '../../offline/send-waiting-files';
import { sendNow } from '../../offline/sending';
import { DiscardFile } from '../../offline/discard-file';
import { DECREE } from '../../offline/waiting-decree';
import type { WaitingFile } from '../../offline/waiting';
import { openFile, releaseFile } from '../../offline/waiting-files';
import { saveBlob, showBlob } from '../../parts/save-text';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** One file that waits: which, for which item, how large, how far, and what can be done. */
export function UnsentFile({ file, hasDuty }: { readonly file: WaitingFile; readonly hasDuty: boolean }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const share = useShare(file.id);
  const { itemCode, waits, since, bytes, about } = file;
  return (
    <li class="card">
      <h3>{about.name}</h3>
      <p class="soft small">
        {itemCode === DECREE ? t('decree') : t('item', { code: itemCode })} · {format.bytes(bytes)} ·{' '}
        {t(hasDuty ? `waits.${waits}` : 'waits.nobody')},{' '}
        {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      {share !== null && (
        <label class="small">
          {t('progress', { percent: Math.round(share * 100) })}
          <progress max={1} value={share} />
        </label>
      )}
      {hasDuty && about.refusal && <p class="note bad">{about.refusal}</p>}
      <p class="actions">
        <TakeFile file={file} />
        {hasDuty && waits === 'person' && (
          <button type="button" class="button" onClick={() => void releaseFile(file).then(sendNow)}>
            {t('again')}
          </button>
        )}
        <DiscardFile file={file} />
      </p>
    </li>
  );
}

/** What a browser shows without running anything inside it: of the others, a page could act in this person's name. */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'video/mp4']);

/** It may lie nowhere else: whoever kept it can look at it and take it away, whatever the server thinks of it. */
function TakeFile({ file }: { readonly file: WaitingFile }) {
  const t = useTextOf(messages);
  const { name, type, url } = file.about;
  const take = async (use: (content: File) => void): Promise<void> => {
    const content = await openFile(file);
    if (content) use(content);
    else toast.show(t('fileGone', { name }), 'bad');
  };
  if (url !== undefined) return null;
  return (
    <>
      <button type="button" class="button" onClick={() => void take((content) => saveBlob(name, content))}>
        {t('saveFile')}
      </button>
      {shown.has(type) && (
        <button type="button" class="button" onClick={() => void take(showBlob)}>
          {t('openFile')}
        </button>
      )}
    </>
  );
}

const useShare = (id: string): number | null => {
  const [share, setShare] = useState(fileProgress.of(id));
  useEffect(() => fileProgress.subscribe(() => setShare(fileProgress.of(id))), [id]);
  return share;
};
