import type { ListingReport } from '../../api/listing-types';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { importMessages as messages } from './import-messages';
import type { ListingFile } from './use-listing-file';
import { listingWords } from './words';

interface Props {
  readonly file: ListingFile;
  readonly report: ListingReport;
}

/** What is wrong in a file, cell by cell, or what it would do and the button that does it. */
export function ImportReport({ file, report }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const name = file.file?.name ?? '';
  return (
    <>
      {report.digest === null ? (
        <div class="note bad" role="alert">
          <div>
            <p>
              <strong>{t('faults', { count: format.count(report.faults.length), name })}</strong>
            </p>
            <p>{t('faultsAdvice')}</p>
            <Places faults={report.faults} />
          </div>
        </div>
      ) : (
        <Difference file={file} report={report} />
      )}
      {report.warnings.length > 0 && (
        <details>
          <summary>{t('warnings')}</summary>
          <Places faults={report.warnings} />
        </details>
      )}
    </>
  );
}

function Places({ faults }: { readonly faults: ListingReport['faults'] }) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  return (
    <ul>
      {faults.map(({ sheet, cell, header, code, message }) => (
        <li key={[sheet, cell, header, code].join(' ')}>
          {cell === null
            ? inWords(message)
            : t('faultAt', { cell: sheet ? `${sheet} ${cell}` : t('row', { row: cell }), message: inWords(message) })}
        </li>
      ))}
    </ul>
  );
}

function Difference({ file, report: { counts, lines } }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  const format = useFormat();
  const name = file.file?.name ?? '';
  const isIdle = lines.length === 0;
  return (
    <>
      <p>
        <strong>{t(isIdle ? 'same' : 'difference', { name })}</strong>
      </p>
      <dl class="listing-facts">
        {(['new', 'changed', 'unchanged'] as const).flatMap((fate) => [
          <dt key={`${fate}-name`}>{t(fate)}</dt>,
          <dd key={fate}>{format.count(counts[fate])}</dd>,
        ])}
      </dl>
      <ul class="listing-lines">
        {lines.map((line) => (
          <li key={line.row}>
            <span class={line.fate === 'new' ? 'tag good' : 'tag warn'}>{t(line.fate)}</span>{' '}
            <strong>{line.title}</strong>, {words(line.class)}{' '}
            <span class="soft small">{t('row', { row: line.row })}</span>
          </li>
        ))}
      </ul>
      {counts.new + counts.changed > lines.length && <p>{t('first', { count: format.count(lines.length) })}</p>}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={file.busy !== null || isIdle}
          onClick={() => file.apply()}
        >
          {t('apply')}
        </button>
      </p>
    </>
  );
}
