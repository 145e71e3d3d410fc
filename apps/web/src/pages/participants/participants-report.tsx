import { useState } from 'preact/hooks';
import type { ParticipantsReport } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { FaultTable } from '../instruments/fault-table';
import { ChangedRows } from './changed-rows';
import { messages } from './messages';
import type { ParticipantsFile } from './use-participants-file';

const counted = ['new', 'joining', 'changed', 'unchanged', 'missing'] as const;

/** What is wrong in the list, or what it would do and the button that does it. */
export function ParticipantsReportView({
  file,
  isDraft,
}: {
  readonly file: ParticipantsFile;
  readonly isDraft: boolean;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { report } = file;
  if (!report) return null;
  const name = file.file?.name ?? '';
  return (
    <>
      {report.faults.length > 0 && (
        <section class="card">
          <h2>{t('faults', { count: format.count(report.faults.length), name })}</h2>
          <p>{t('faultsAdvice')}</p>
          <FaultTable
            caption={t('faults', { count: format.count(report.faults.length), name })}
            faults={report.faults}
            csvName="kesalahan-peserta"
          />
        </section>
      )}
      {report.digest !== null && <Difference file={file} report={report} isDraft={isDraft} />}
      {report.warnings.length > 0 && (
        <section class="card">
          <h2>{t('warnings', { count: format.count(report.warnings.length) })}</h2>
          <p>{t('warningsAdvice')}</p>
          <FaultTable
            caption={t('warnings', { count: format.count(report.warnings.length) })}
            faults={report.warnings}
            csvName="peringatan-peserta"
          />
        </section>
      )}
    </>
  );
}

interface DifferenceProps {
  readonly file: ParticipantsFile;
  readonly report: ParticipantsReport;
  readonly isDraft: boolean;
}

function Difference({ file, report, isDraft }: DifferenceProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const [removes, setRemoves] = useState(false);
  const { counts } = report;
  const acting = counts.new + counts.joining + counts.changed;
  const isIdle = acting === 0 && !(removes && counts.missing > 0);
  const name = file.file?.name ?? '';
  return (
    <section class="card">
      <h2>{t(acting === 0 && counts.missing === 0 ? 'nothing' : 'clean', { name })}</h2>
      <dl class="import-counts">
        {counted.map((key) => (
          <div key={key}>
            <dt>{t(`count.${key}`)}</dt>
            <dd>{format.count(counts[key])}</dd>
          </div>
        ))}
      </dl>
      {report.lines.length > 0 && <ChangedRows lines={report.lines} total={acting} />}
      {counts.missing > 0 && <Missing report={report} isDraft={isDraft} removes={removes} onRemoves={setRemoves} />}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={file.applying || isIdle}
          onClick={() => file.apply(removes)}
        >
          {t(file.applying ? 'applying' : 'apply')}
        </button>
      </p>
    </section>
  );
}

interface MissingProps extends Pick<DifferenceProps, 'report' | 'isDraft'> {
  readonly removes: boolean;
  readonly onRemoves: (removes: boolean) => void;
}

function Missing({ report, isDraft, removes, onRemoves }: MissingProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <details class="import-missing">
        <summary>{t('missingTitle', { count: format.count(report.counts.missing) })}</summary>
        <ul>
          {report.missing.map(({ code, name }) => (
            <li key={code}>
              {code} {name}
            </li>
          ))}
        </ul>
      </details>
      {isDraft ? (
        <label class="choice">
          <input type="checkbox" checked={removes} onChange={() => onRemoves(!removes)} />
          <span>{t('removeMissing')}</span>
        </label>
      ) : (
        <p class="soft">{t('keepMissing')}</p>
      )}
    </>
  );
}
