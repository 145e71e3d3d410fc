import { useEffect, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { fileProgress } from '../../offline/send-waiting-files';
import { isOutOfTime } from '../../offline/send-late-evidence';
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
  const wait = waitOf(file, hasDuty);
  return (
    <li class="card">
      <h3>{about.name}</h3>
      <p class="soft small">
        {itemCode === DECREE ? t('decree') : t('item', { code: itemCode })} · {format.bytes(bytes)} · {t(wait)},{' '}
        {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      {share !== null && (
        <label class="small">
          {t('progress', { percent: Math.round(share * 100) })}
          <progress max={1} value={share} />
        </label>
      )}
      {hasDuty && about.refusal && <p class="note bad">{about.refusal}</p>}
      {hasDuty && isOutOfTime(file) && <p class="soft small">{t('outOfTime')}</p>}
      <p class="actions unsent-actions">
        <TakeFile file={file} />
        {wait === 'waits.person' && (
          <button type="button" class="button" onClick={() => void releaseFile(file).then(sendNow)}>
            {t('again')}
          </button>
        )}
        {waits !== 'organiser' && <DiscardFile file={file} />}
      </p>
    </li>
  );
}

/** What the server has waits for nobody here, and needs no duty. */
const waitOf = ({ waits, about }: WaitingFile, hasDuty: boolean) => {
  if (about.lateId !== undefined) return waits === 'organiser' ? 'waits.organiser' : 'waits.declined';
  return hasDuty ? (`waits.${waits}` as const) : 'waits.nobody';
};

/** What a browser shows without running anything inside it: of the others, a page could act in this person's name. */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'video/mp4']);

/** It may lie nowhere else: whoever kept it can look at it and take it away, whatever the server thinks of it. */
function TakeFile({ file }: { readonly file: WaitingFile }) {
  const t = useTextOf(messages);
  const { name, type, url, lateId } = file.about;
  const take = async (use: (content: File) => void): Promise<void> => {
    const content = await openFile(file);
    if (content) use(content);
    else toast.show(t('fileGone', { name }), 'bad');
  };
  if (url !== undefined) return null;
  if (lateId !== undefined)
    return (
      <a class="button" href={`/api/late-evidence/${lateId}/file`} target="_blank" rel="noopener noreferrer">
        {t('openLate')}
      </a>
    );
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
