import { useTextOf } from '../../i18n/use-text';
import { FileDrop } from '../../parts/file-drop';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { FaultTable } from '../instruments/fault-table';
import { ColumnsPart } from './columns-part';
import { messages } from './messages';
import { PreviewPart } from './preview-part';
import { SavePart } from './save-part';
import { usePastYearFile, type PastYearFile } from './use-past-year-file';

/** One table on its way in, in the order in which it is looked at: file, columns, faults, preview, saving. */
export function ImportPart({ onSaved }: { readonly onSaved: () => void }) {
  const t = useTextOf(messages);
  const file = usePastYearFile(onSaved);
  const { report } = file;
  const name = file.file?.name ?? '';
  return (
    <>
      <section class="card">
        <h2>{t('add')}</h2>
        <p>{t('addIntro')}</p>
        <label class="field short-field">
          <span class="field-label">{t('scale')}</span>
          <input
            class="input"
            inputMode="decimal"
            value={file.scale}
            onChange={(event) => file.setScale(event.currentTarget.value)}
          />
        </label>
        <FileDrop
          label={t(file.file ? 'dropAgain' : 'drop')}
          hint={t('dropHint')}
          accept=".xlsx"
          onFile={file.read}
          sent={file.sent}
          sending={(percent) => t('sending', { name, percent })}
          working={file.sent === null ? null : t('reading', { name })}
        />
        {file.problem && <ProblemNote problem={file.problem} />}
      </section>
      {report?.mapping && <ColumnsPart report={report} mapping={report.mapping} onMapping={file.remap} />}
      <Faults file={file} />
      {report && report.rows.length > 0 && <PreviewPart report={report} />}
      {report?.digest && <SavePart key={report.digest} file={file} report={report} />}
    </>
  );
}

function Faults({ file: { file, report } }: { readonly file: PastYearFile }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const name = file?.name ?? '';
  const lists = [
    { key: 'faults', csvName: 'kesalahan-tabel', found: report?.faults ?? [] },
    { key: 'warnings', csvName: 'peringatan-tabel', found: report?.warnings ?? [] },
  ] as const;
  return (
    <>
      {lists.map(({ key, csvName, found }) => {
        if (found.length === 0) return null;
        const title = t(key, { count: format.count(found.length), name });
        return (
          <section key={key} class="card">
            <h2>{title}</h2>
            <p>{t(`${key}Advice`)}</p>
            <FaultTable caption={title} faults={found} csvName={csvName} />
          </section>
        );
      })}
    </>
  );
}
