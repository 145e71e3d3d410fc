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

/** Throws away all that the server refused, after asking once; one alone has its own button. */
export function DiscardRefused({ files }: { readonly files: readonly WaitingFile[] }) {
  const t = useTextOf(fileMessages);
  const refused = files.filter(({ about, waits }) => about.refusal !== null && waits === 'person');
  if (refused.length < 2) return null;
  const count = refused.length;
  return (
    <ConfirmButton
      label={t('discardAll', { count })}
      title={t('discardAllTitle', { count })}
      confirmLabel={t('discardYes')}
      tone="quiet"
      onConfirm={async () => {
        for (const file of refused) await discardFile(file);
      }}
    >
      <p>{t('discardAllHint', { names: refused.map(({ about }) => about.name).join(', ') })}</p>
    </ConfirmButton>
  );
}
