import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { FaultTable } from './fault-table';
import { fileMessages } from './file-messages';
import './file-reading.css';
import type { Reading } from './use-reading';

interface Props {
  readonly reading: Reading;
  /** What there is to do with a file without faults. */
  readonly children: ComponentChildren;
}

/** What the reading of a file gave: why it was refused, its faults, its warnings, or the way on. */
export function ReadingReport({ reading: { fileName, report, problem }, children }: Props) {
  const t = useTextOf(fileMessages);
  const format = useFormat();
  const head = useRef<HTMLHeadingElement>(null);
  // Who uploads by keyboard goes on where the answer is.
  useEffect(() => head.current?.focus(), [report]);
  if (problem) return <ProblemNote problem={problem} />;
  if (!report) return null;
  const { faults, warnings, content } = report;
  const name = fileName.replace(/\.\w+$/, '');
  return (
    <>
      {faults.length > 0 && (
        <section class="card file-faults">
          <h2 ref={head} tabIndex={-1}>
            <Icon name="warning" /> {t('faultsTitle', { count: format.count(faults.length), name: fileName })}
          </h2>
          <p>{t('faultsAdvice')}</p>
          <FaultTable caption={t('faultsTable')} faults={faults} csvName={`perbaikan-${name}`} />
        </section>
      )}
      {faults.length === 0 && content && (
        <div class="note good">
          <Icon name="check" />
          <p ref={head} tabIndex={-1} role="status">
            {t('clean', { name: fileName, items: format.count(report.items) })}
          </p>
        </div>
      )}
      {warnings.length > 0 && (
        <details class="card file-warnings" open={faults.length === 0 && warnings.length <= 5}>
          <summary>
            <h2>{t('warningsTitle', { count: format.count(warnings.length) })}</h2>
          </summary>
          <p>{t('warningsAdvice')}</p>
          <FaultTable caption={t('warningsTable')} faults={warnings} csvName={`peringatan-${name}`} />
        </details>
      )}
      {faults.length === 0 && content && children}
    </>
  );
}
