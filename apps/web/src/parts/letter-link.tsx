import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';

const messages = catalogue(
  { see: 'Lihat surat bertanda tangan', opens: 'Lihat surat bertanda tangan, membuka tab baru' },
  { see: 'See the signed letter', opens: 'See the signed letter, opens a new tab' },
);

/** The way to the scan of what a superior signed by hand; it opens apart from our own pages. */
export function LetterLink({ letterId }: { readonly letterId: string | null | undefined }) {
  const t = useTextOf(messages);
  if (!letterId) return null;
  return (
    <a href={`/api/signed-letters/${letterId}/file`} target="_blank" rel="noopener noreferrer" aria-label={t('opens')}>
      {t('see')}
    </a>
  );
}
