import { useState } from 'preact/hooks';
import type { Closing, PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { useResource } from '../../use-resource';
import { ExtensionsPart } from '../extensions/extensions-part';
import { CloseNow } from './close-now';
import { DeadlineChange } from './deadline-change';
import { messages } from './messages';
import { PublicationPart } from './publication-part';
import { WindowChange } from './window-change';
import { windowMessages } from './window-messages';
import { WindowRow, useWindowName } from './window-row';

interface Props {
  readonly period: PeriodView;
  readonly onChanged: (period: PeriodView) => void;
  /** What the period shows was changed elsewhere than in it. */
  readonly onReread: () => void;
}

/** When what may be done, correcting the filling deadline with a reason, and making the result public. */
export function SchedulePart({ period, onChanged, onReread }: Props) {
  const t = useTextOf(messages);
  const mayChange = period.allowed.includes('changePolicy');
  const saq = period.windows['saq'];
  const closing = useResource<Closing>(`/api/periods/${period.id}/closing`);
  const [round, setRound] = useState(0);
  const isOpen = saq !== undefined && Date.now() < Date.parse(saq.until);
  const known = closing.value;
  const onClosed = (after: Closing, changed: PeriodView): void => {
    closing.replace(after);
    // The extensions listed below have ended.
    setRound((last) => last + 1);
    onChanged(changed);
  };
  const onMoved = (changed: PeriodView): void => {
    closing.reload();
    onChanged(changed);
  };
  return (
    <>
      <section class="card">
        <h2>{t('windows')}</h2>
        <Windows period={period} extended={known?.extended ?? 0} onChanged={mayChange ? onMoved : null} />
        {mayChange && saq ? (
          <p class="actions">
            <DeadlineChange period={period} onChanged={onMoved} />
            {period.state === 'open' && known && (isOpen || known.open > 0) && (
              <CloseNow periodId={period.id} closing={known} onClosed={onClosed} />
            )}
          </p>
        ) : (
          period.state === 'open' && <p class="soft">{t('readOnly')}</p>
        )}
      </section>
      <ExtensionsPart
        key={round}
        period={period}
        onChanged={() => {
          closing.reload();
          onReread();
        }}
      />
      <PublicationPart period={period} onPublished={onReread} />
    </>
  );
}

interface WindowsProps {
  readonly period: PeriodView;
  /** Bodies that go on with an extension. */
  readonly extended: number;
  /** Null: they are only shown. */
  readonly onChanged: ((period: PeriodView) => void) | null;
}

/** Windows that the rules may have and lack: they can be set at any time before the determination. */
const lacking = ({ windows, stages }: PeriodView): readonly string[] =>
  ['verifikasi', 'sanggah', ...stages.flatMap(({ kind, code }) => (kind === 'questionnaire' ? [] : [code]))].filter(
    (code) => windows[code] === undefined,
  );

function Windows({ period, extended, onChanged }: WindowsProps) {
  const t = useTextOf(messages);
  const words = useTextOf(windowMessages);
  const nameOf = useWindowName(period.stages);
  const spans = Object.entries(period.windows).sort(
    ([, one], [, other]) => Date.parse(one.from) - Date.parse(other.from),
  );
  const change = (code: string) =>
    onChanged && (
      <td class="window-act">
        {code !== 'saq' && <WindowChange period={period} code={code} name={nameOf(code)} onChanged={onChanged} />}
      </td>
    );
  return (
    <div class="table-scroll as-cards windows">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('window')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('state')}</th>
            {onChanged && <th scope="col">{words('act')}</th>}
          </tr>
        </thead>
        <tbody>
          {spans.map(([code, span]) => (
            <WindowRow
              key={code}
              name={nameOf(code)}
              span={span}
              extended={code === 'saq' ? extended : 0}
              extendedUntil={code === 'saq' ? period.extendedUntil : null}
            >
              {change(code)}
            </WindowRow>
          ))}
          {onChanged &&
            lacking(period).map((code) => (
              <tr key={code}>
                <th scope="row">{nameOf(code)}</th>
                <td colSpan={3} data-label={t('state')}>
                  {words(code === 'sanggah' ? 'unsetAppeals' : 'unset')}
                </td>
                {change(code)}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
