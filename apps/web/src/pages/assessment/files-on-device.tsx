import type { Item } from '@app/instrument';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Evidence } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { DiscardFile, DiscardRefused } from '../../offline/discard-file';
import { isOutOfTime } from '../../offline/send-late-evidence';
import { fileProgress, onFileArrived } from '../../offline/send-waiting-files';
import { useConnectionGone } from '../../offline/use-connection-gone';
import type { WaitingFile } from '../../offline/waiting';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { saveMessages } from './save-messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly item: Item;
  readonly onArrived: (evidence: Evidence) => void;
}

/** The files of an item that are on this device and not on the server yet. */
export function FilesOnDevice({ state, item, onArrived }: Props) {
  const { id } = state.form.assessment;
  useEffect(
    () =>
      onFileArrived((file, evidence) => {
        if (file.assessmentId === id && file.itemCode === item.code) onArrived(evidence);
      }),
    [id, item.code, onArrived],
  );
  const files = state.waitingFiles.filter(({ itemCode }) => itemCode === item.code);
  if (files.length === 0) return null;
  return (
    <>
      <ul class="files-on-device">
        {files.map((file) => (
          <FileOnDevice key={file.id} file={file} />
        ))}
      </ul>
      <DiscardRefused files={files} />
    </>
  );
}

function FileOnDevice({ file }: { readonly file: WaitingFile }) {
  const t = useTextOf(saveMessages);
  const gone = useConnectionGone();
  const [sent, setSent] = useState(fileProgress.of(file.id));
  // Tried again for a while after the line was lost: what it waits for then is signal.
  const share = gone ? null : sent;
  useEffect(() => fileProgress.subscribe(() => setSent(fileProgress.of(file.id))), [file.id]);
  const { name, refusal } = file.about;
  const isLate = file.waits === 'organiser';
  return (
    <li class={`note ${refusal ? 'bad' : isLate ? 'warn' : ''}`}>
      <Icon name={refusal ? 'warning' : 'clock'} />
      <span>
        <FileStatus file={file} isSending={share !== null} />{' '}
        {share !== null && (
          <label>
            {t('fileSending', { name, percent: Math.round(share * 100) })} <progress max={1} value={share} />
          </label>
        )}{' '}
        {!isLate && (refusal !== null || share === null) && <Link href={paths.unsent}>{t('queue')}</Link>}{' '}
        {refusal !== null && share === null && <DiscardFile file={file} />}
      </span>
    </li>
  );
}

/** Where it is, why it is not taken, and whether it may be yet; read out. */
function FileStatus({ file, isSending }: { readonly file: WaitingFile; readonly isSending: boolean }) {
  const t = useTextOf(saveMessages);
  const { bytes } = useFormat();
  const { name, refusal } = file.about;
  return (
    <span role="status">
      {!isSending && t(wordsFor(file), { name, size: bytes(file.bytes) })} {refusal}{' '}
      {!isSending && isOutOfTime(file) && t('fileOutOfTime')}
    </span>
  );
}

const wordsFor = ({ waits, about }: WaitingFile) => {
  if (waits === 'organiser') return 'fileLate';
  if (about.refusal === null) return 'fileOnPhone';
  return about.lateId === undefined ? 'fileRefused' : 'fileDeclined';
};
