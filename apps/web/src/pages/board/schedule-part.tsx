import { useState } from 'preact/hooks';
import type { Closing, PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { ExtensionsPart } from '../extensions/extensions-part';
import { CloseNow } from './close-now';
import { closingMessages } from './closing-messages';
import { DeadlineChange } from './deadline-change';
import { appealMessages } from './appeal-messages';
import { messages } from './messages';
import { MovedWindow } from './moved-window';
import { PublicationPart } from './publication-part';

interface Props {
  readonly period: PeriodView;
  readonly onChanged: (period: PeriodView) => void;
  readonly onPublished: () => void;
}

/** When what may be done, correcting the filling deadline with a reason, and making the result public. */
export function SchedulePart({ period, onChanged, onPublished }: Props) {
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
        <Windows period={period} extended={known?.extended ?? 0} />
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
      <ExtensionsPart key={round} period={period} onChanged={closing.reload} />
      <PublicationPart period={period} onPublished={onPublished} />
    </>
  );
}

const named = ['saq', 'verifikasi'] as const;

const isNamed = (code: string): code is (typeof named)[number] => (named as readonly string[]).includes(code);

const phaseOf = ({ from, until }: { readonly from: string; readonly until: string }): 'before' | 'now' | 'after' => {
  const now = Date.now();
  if (now < Date.parse(from)) return 'before';
  return now < Date.parse(until) ? 'now' : 'after';
};

/** A window by its name: a fixed one's, or that of the stage whose code it has. */
const useWindowName = (stages: PeriodView['stages']): ((code: string) => string) => {
  const t = useTextOf(messages);
  const appealing = useTextOf(appealMessages);
  return (code) => {
    if (code === 'sanggah') return appealing('window');
    return isNamed(code) ? t(`window.${code}`) : (stages.find((stage) => stage.code === code)?.label ?? code);
  };
};

interface WindowsProps {
  readonly period: PeriodView;
  /** Bodies that go on with an extension. */
  readonly extended: number;
}

function Windows({ period, extended }: WindowsProps) {
  const closingWords = useTextOf(closingMessages);
  const t = useTextOf(messages);
  const nameOf = useWindowName(period.stages);
  const format = useFormat();
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  const spans = Object.entries(period.windows).sort(
    ([, one], [, other]) => Date.parse(one.from) - Date.parse(other.from),
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
          </tr>
        </thead>
        <tbody>
          {spans.map(([code, span]) => (
            <tr key={code}>
              <th scope="row">{nameOf(code)}</th>
              <td data-label={t('from')}>{format.dateTime(span.from)}</td>
              <td data-label={t('until')}>
                <span>
                  {format.dateTime(span.until)} <MovedWindow span={span} zone={zone} />
                </span>
              </td>
              <td data-label={t('state')}>
                {code === 'saq' && extended > 0 && phaseOf(span) === 'after'
                  ? closingWords('stillFilling', { count: format.count(extended) })
                  : t(`window.${phaseOf(span)}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
