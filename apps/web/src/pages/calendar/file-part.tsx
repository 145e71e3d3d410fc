import { useTextOf } from '../../i18n/use-text';
import { ChooseFile } from '../../parts/choose-file';
import { ProblemNote } from '../../parts/problem-note';
import { toast } from '../../toast';
import { DownloadLink } from '../instruments/download-link';
import { FileReport } from './file-report';
import { messages } from './messages';
import { useCalendarFile } from './use-calendar-file';

interface Props {
  readonly mayWrite: boolean;
  readonly onApplied: () => void;
}

/** The calendar as a file: taken along, and brought back with its difference shown first. */
export function FilePart({ mayWrite, onApplied }: Props) {
  const t = useTextOf(messages);
  const file = useCalendarFile((applied) => {
    toast.show(t('applied', { ...applied }));
    onApplied();
  });
  const name = file.file?.name ?? '';
  return (
    <section class="card">
      <h2>{t('fileTitle')}</h2>
      {mayWrite && <p class="soft">{t('fileIntro')}</p>}
      <p class="actions">
        <DownloadLink class="button" href="/api/calendar/file">
          {t('download')}
        </DownloadLink>
        {mayWrite && (
          <ChooseFile
            label={t(file.file ? 'chooseAgain' : 'choose')}
            accept=".csv,text/csv"
            disabled={file.busy !== null}
            onFile={file.read}
          />
        )}
      </p>
      <p role="status">{file.busy && t(file.busy, { name })}</p>
      {file.problem && <ProblemNote problem={file.problem} />}
      {file.report && <FileReport file={file} report={file.report} />}
    </section>
  );
}
