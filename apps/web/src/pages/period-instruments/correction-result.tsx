import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { PeriodInstrument } from '../../api/correction-types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { messages } from './messages';

/** A correction that was made just now. */
export type Corrected = Pick<PeriodInstrument, 'title' | 'version' | 'sha256'>;

/** Says that it holds, under which version and fingerprint, and what comes next; takes the focus, as the form is gone. */
export function CorrectionResult({
  periodId,
  corrected,
}: {
  readonly periodId: string;
  readonly corrected: Corrected;
}) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [corrected]);
  return (
    <div class="note good" role="status" tabIndex={-1} ref={box}>
      <Icon name="check" />
      <div>
        <p>
          <strong>{t('done', { title: read(corrected.title), version: corrected.version })}</strong>
        </p>
        <p>{t('doneNext')}</p>
        <p class="small">
          {t('doneHash')}: <code>{corrected.sha256}</code>
        </p>
        <Link class="button" href={paths.board(periodId)}>
          {t('toBoard')}
        </Link>
      </div>
    </div>
  );
}
