import { useState } from 'preact/hooks';
import type { CalendarReport } from '../../api/calendar-types';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { CalendarFile } from './use-calendar-file';
import { useDayWords } from '../../parts/use-day-words';

interface Props {
  readonly file: CalendarFile;
  readonly report: CalendarReport;
}

/** What is wrong in a file, line by line, or what it would do and the button that does it. */
export function FileReport({ file, report }: Props) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  const format = useFormat();
  const name = file.file?.name ?? '';
  if (report.digest !== null) return <Difference file={file} report={report} />;
  return (
    <div class="note bad" role="alert">
      <div>
        <p>
          <strong>{t('faults', { count: format.count(report.faults.length), name })}</strong>
        </p>
        <p>{t('faultsAdvice')}</p>
        <ul>
          {report.faults.map(({ cell, header, code, message }) => (
            <li key={[cell, header, code].join(' ')}>
              {t('faultAt', { row: cell ?? '1', message: inWords(message) })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Difference({ file, report }: Props) {
  const t = useTextOf(messages);
  const words = useDayWords();
  const format = useFormat();
  const [removes, setRemoves] = useState(false);
  const { counts, lines, missing } = report;
  const isIdle = lines.length === 0 && !(removes && missing.length > 0);
  const name = file.file?.name ?? '';
  return (
    <>
      <p>
        <strong>{t(lines.length + missing.length === 0 ? 'same' : 'difference', { name })}</strong>
      </p>
      <dl class="calendar-counts">
        {(['new', 'changed', 'unchanged', 'missing'] as const).map((fate) => (
          <div key={fate}>
            <dt>{t(`fate.${fate}`)}</dt>
            <dd>{format.count(counts[fate])}</dd>
          </div>
        ))}
      </dl>
      <ul class="calendar-lines">
        {lines.map((line) => (
          <li key={line.row}>
            <span class={line.fate === 'new' ? 'tag good' : 'tag warn'}>{t(`fate.${line.fate}`)}</span>{' '}
            {words.long(line.date)}: <strong>{line.name}</strong>, {t(line.kind)}
            {line.kindBefore && line.kindBefore !== line.kind && ` (${t('becomes', { before: t(line.kindBefore) })})`}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <details>
            <summary>{t('missingList', { count: format.count(missing.length) })}</summary>
            <ul>
              {missing.map((day) => (
                <li key={day.id}>
                  {words.long(day.date)}: {day.name}
                </li>
              ))}
            </ul>
          </details>
          <label class="choice">
            <input type="checkbox" checked={removes} onChange={() => setRemoves(!removes)} />
            <span>{t('removeMissing')}</span>
          </label>
        </>
      )}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={file.busy !== null || isIdle}
          onClick={() => file.apply(removes)}
        >
          {t(file.busy === 'applying' ? 'applying' : 'apply')}
        </button>
      </p>
    </>
  );
}
