import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../dialog';
import { LazyPart } from '../lazy-part';
import type { FileViewerProps } from './file-viewer';
import { isViewable } from './viewable';
import { viewerMessages } from './viewer-messages';

/** What draws files is downloaded when one is first looked at. */
export const loadFileViewer = async (): Promise<ComponentType<FileViewerProps>> =>
  (await import('./file-viewer')).FileViewer;

interface Props {
  readonly piece: {
    readonly id: string;
    readonly file: { readonly name: string; readonly mediaType: string } | null;
    readonly page: number | null;
  };
  /** Where the bytes are, of what is no evidence yet. */
  readonly url?: string;
}

/** Opens a picture or a PDF at its page without leaving; says of all others that they can only be downloaded. */
export function LookButton({ piece, url = `/api/evidence/${piece.id}/file` }: Props) {
  const t = useTextOf(viewerMessages);
  const [open, setOpen] = useState(false);
  if (!piece.file) return null;
  const { name, mediaType } = piece.file;
  if (!isViewable(mediaType)) return <p class="soft small">{t('onlyDownload')}</p>;
  const close = (): void => setOpen(false);
  const actions = (
    <button type="button" class="button primary" onClick={close}>
      {t('close')}
    </button>
  );
  return (
    <>
      <button type="button" class="button" aria-label={t('lookLabel', { name })} onClick={() => setOpen(true)}>
        {t('look')}
      </button>
      <Dialog open={open} title={name} onClose={close} actions={actions}>
        <LazyPart load={loadFileViewer} props={{ name, url, mediaType, page: piece.page ?? 1, takesFocus: true }} />
      </Dialog>
    </>
  );
}
