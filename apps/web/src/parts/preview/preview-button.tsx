import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PreviewProps } from './file-preview';
import { previewMessages } from './preview-messages';

const isShown = (mediaType: string): boolean => mediaType === 'application/pdf' || mediaType.startsWith('image/');

/** Opens a picture or a PDF at its page without leaving; what draws it is downloaded when first asked for. */
export function PreviewButton({ piece }: { readonly piece: Evidence }) {
  const t = useTextOf(previewMessages);
  const [Preview, setPreview] = useState<ComponentType<PreviewProps> | null>(null);
  const [open, setOpen] = useState(false);
  if (!piece.file || !isShown(piece.file.mediaType)) return null;
  const { name, mediaType } = piece.file;
  const show = (): void => {
    setOpen(true);
    void import('./file-preview').then(({ FilePreview }) => setPreview(() => FilePreview));
  };
  return (
    <>
      <button type="button" class="button small" aria-label={t('lookLabel', { name })} onClick={show}>
        {t('look')}
      </button>
      {Preview && open && (
        <Preview
          name={name}
          url={`/api/evidence/${piece.id}/file`}
          isPdf={mediaType === 'application/pdf'}
          page={piece.page ?? 1}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
