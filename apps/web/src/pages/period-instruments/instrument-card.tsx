import type { PeriodInstrument, PeriodInstrumentVersion } from '../../api/correction-types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { VersionComparison } from './version-comparison';
import { VersionCopy } from './version-copy';
import { VersionReading } from './version-reading';

interface Props {
  readonly periodId: string;
  readonly instrument: PeriodInstrument;
  /** Absent: it may only be read. */
  readonly onCorrect?: () => void;
}

/** One frozen instrument: what it is, its fingerprint, and every version with its reason. */
export function InstrumentCard({ periodId, instrument, onCorrect }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const { title, code, items, version, versions } = instrument;
  return (
    <>
      <h2>{read(title)}</h2>
      <p>
        {t('facts', { items: format.count(items), version })} <span class="soft">({code})</span>
      </p>
      <dl class="fingerprint">
        <dt class="soft small">{t('hash')}</dt>
        <dd>
          <code>{instrument.sha256}</code>
        </dd>
      </dl>
      {versions.length === 1 && <VersionReading sha256={instrument.sha256} label={t('readInstrument')} />}
      {versions.length > 1 && (
        <>
          <h3>{t('versions')}</h3>
          <ol class="versions" reversed start={version}>
            {newestFirst(versions).map((one) => (
              <Version key={one.version} periodId={periodId} instrument={instrument} version={one} />
            ))}
          </ol>
          <VersionComparison instrument={instrument} />
        </>
      )}
      {onCorrect && (
        <p class="actions">
          <button
            type="button"
            class="button"
            aria-label={t('correctLabel', { title: read(title) })}
            onClick={onCorrect}
          >
            {t('correct')}
          </button>
        </p>
      )}
    </>
  );
}

const newestFirst = (versions: readonly PeriodInstrumentVersion[]): readonly PeriodInstrumentVersion[] =>
  [...versions].sort((one, other) => other.version - one.version);

function Version({
  periodId,
  instrument,
  version: { version, reason, madeAt, madeBy, sha256 },
}: Pick<Props, 'periodId' | 'instrument'> & {
  readonly version: PeriodInstrumentVersion;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  const date = format.dateTime(madeAt);
  return (
    <li>
      <strong>{t('version', { version })}</strong>{' '}
      <span class="soft small">{madeBy ? t('made', { date, name: madeBy }) : date}</span>
      <p>{reason ?? t('firstVersion')}</p>
      <p class="soft small">
        <code title={sha256}>{sha256.slice(0, 16)}…</code>
      </p>
      <VersionReading sha256={sha256} label={t('readVersion', { version })} />
      <VersionCopy periodId={periodId} instrument={instrument} version={version} />
    </li>
  );
}
