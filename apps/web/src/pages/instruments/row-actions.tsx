import { Link } from 'wouter-preact';
import { api } from '../../api/api';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { toastProblem } from '../../toast-problem';
import { builtInWorkbookHref, downloadHrefs } from './download-hrefs';
import { DownloadLink } from './download-link';
import type { InstrumentCard } from '../../api/types';
import { messages } from './messages';
import { saveBuiltIn } from './save-instrument';

interface Props {
  readonly card: InstrumentCard;
  readonly isAdmin: boolean;
  readonly onCopy: (card: InstrumentCard) => void;
  readonly onChanged: () => void;
}

/** What can be done with one instrument: copying at hand, the rest unfolds in place. */
export function RowActions({ card, isAdmin, onCopy, onChanged }: Props) {
  const t = useTextOf(messages);
  const title = useInstrumentText()(card.title);
  const { id } = card;
  return (
    <div class="row-actions">
      {isAdmin && (
        <button type="button" class="button" aria-label={t('copyOf', { title })} onClick={() => onCopy(card)}>
          {t('copy')}
        </button>
      )}
      <details>
        <summary aria-label={t('moreOf', { title })}>{t('more')}</summary>
        {id === null ? (
          <BuiltInActions code={card.code} />
        ) : (
          <OwnActions card={{ ...card, id }} isAdmin={isAdmin} onChanged={onChanged} />
        )}
      </details>
    </div>
  );
}

function BuiltInActions({ code }: { readonly code: string }) {
  const t = useTextOf(messages);
  const save = (): void => void saveBuiltIn(code).catch(toastProblem);
  return (
    <ul>
      <li>
        <DownloadLink href={builtInWorkbookHref(code)}>{t('downloadWorkbook')}</DownloadLink>
      </li>
      <li>
        <button type="button" class="button quiet" onClick={save}>
          {t('downloadFile')}
        </button>
      </li>
    </ul>
  );
}

interface OwnProps {
  readonly card: InstrumentCard & { readonly id: string };
  readonly isAdmin: boolean;
  readonly onChanged: () => void;
}

function OwnActions({ card, isAdmin, onChanged }: OwnProps) {
  const t = useTextOf(messages);
  const { workbook, file } = downloadHrefs(card.id, isAdmin || card.version === null ? 'draft' : card.version);
  return (
    <ul>
      <li>
        <Link href={paths.instrumentVersions(card.id)}>{t('versions')}</Link>
      </li>
      <li>
        <DownloadLink href={workbook}>{t('downloadWorkbook')}</DownloadLink>
      </li>
      <li>
        <DownloadLink href={file}>{t('downloadFile')}</DownloadLink>
      </li>
      {isAdmin && (
        <li>
          <ArchiveButton card={card} onChanged={onChanged} />
        </li>
      )}
    </ul>
  );
}

function ArchiveButton({ card, onChanged }: Omit<OwnProps, 'isAdmin'>) {
  const t = useTextOf(messages);
  const title = useInstrumentText()(card.title);
  const { id, archived } = card;
  const act = archived ? 'restore' : 'archive';
  const change = async (): Promise<void> => {
    await api.put(`/api/instruments/${id}/archive`, { archived: !archived });
    toast.show(t(`${act}Done`, { title }));
    onChanged();
  };
  return (
    <ConfirmButton
      label={t(act)}
      title={t(`${act}Title`, { title })}
      confirmLabel={t(`${act}Do`)}
      tone="quiet"
      onConfirm={change}
    >
      <p>{t(`${act}Text`)}</p>
    </ConfirmButton>
  );
}
