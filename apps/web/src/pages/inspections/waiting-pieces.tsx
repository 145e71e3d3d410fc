import { useEffect, useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { DiscardFile } from '../../offline/discard-file';
import { fileProgress } from '../../offline/send-waiting-files';
import type { WaitingFile } from '../../offline/waiting';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** Photographs and files of an item that are on this device and not on the server yet. */
export function WaitingPieces({ files }: { readonly files: readonly WaitingFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map((file) => (
        <WaitingPiece key={file.id} file={file} />
      ))}
    </ul>
  );
}

function WaitingPiece({ file }: { readonly file: WaitingFile }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [share, setShare] = useState(fileProgress.of(file.id));
  useEffect(() => fileProgress.subscribe(() => setShare(fileProgress.of(file.id))), [file.id]);
  const { name, refusal } = file.about;
  const state = share === null ? t('pieceOnPhone') : t('pieceSending', { percent: Math.round(share * 100) });
  return (
    <li>
      {name} <span class="soft small">· {format.bytes(file.bytes)}</span>{' '}
      <span class={refusal ? 'field-fault' : 'soft small'} role="status">
        {refusal ?? state}
      </span>{' '}
      {share === null && <DiscardFile file={file} />}
    </li>
  );
}
