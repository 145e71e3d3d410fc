import { useTextOf } from '../i18n/use-text';
import { ConfirmButton } from '../parts/confirm-button';
import { fileMessages } from './file-messages';
import { type WaitingFile, discardFile } from './waiting';

/** Throws a file away that is not on the server, after asking. */
export function DiscardFile({ file }: { readonly file: WaitingFile }) {
  const t = useTextOf(fileMessages);
  return (
    <ConfirmButton
      label={t('discard')}
      title={t('discardTitle', { name: file.about.name })}
      confirmLabel={t('discardYes')}
      tone="quiet"
      onConfirm={() => discardFile(file)}
    >
      <p>{t('discardHint')}</p>
    </ConfirmButton>
  );
}
