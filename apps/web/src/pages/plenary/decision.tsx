import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { ProblemDetail } from '../../api/problem';
import type { Standings } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { DecreeButton } from './decree-button';
import { BeginCorrection } from './correction/begin-correction';
import { correctionMessages } from './correction/correction-messages';
import { CorrectionPart } from './correction/correction-part';
import { DetermineButton } from './determine-button';
import { faultHref } from './fault-href';
import { messages } from './messages';

interface Props {
  readonly period: PeriodView;
  readonly standings: Standings;
  readonly onDetermined: () => void;
}

/** The plenary's decision: still to be taken, refused with what is missing, taken and frozen, or being corrected. */
export function Decision({ period, standings, onDetermined }: Props) {
  const t = useTextOf(messages);
  const [faults, setFaults] = useState<readonly ProblemDetail[]>([]);
  if (period.state === 'correcting')
    return (
      <>
        <Frozen period={period} standings={standings} onBegun={onDetermined} />
        <CorrectionPart period={period} standings={standings} onWithdrawn={onDetermined}>
          <DetermineButton period={period} standings={standings} onRefused={setFaults} onDetermined={onDetermined} />
        </CorrectionPart>
        {faults.length > 0 && <Faults periodId={period.id} faults={faults} />}
      </>
    );
  if (standings.frozen) return <Frozen period={period} standings={standings} onBegun={onDetermined} />;
  return (
    <section class="card">
      <h2>{t('decide')}</h2>
      <p>{t('decideIntro')}</p>
      {period.allowed.includes('determine') ? (
        <DetermineButton period={period} standings={standings} onRefused={setFaults} onDetermined={onDetermined} />
      ) : (
        <p class="soft">{t('commissionerOnly')}</p>
      )}
      {period.allowed.includes('advise') && (
        <p class="actions">
          <DecreeButton periodId={period.id} preview />
          <Link href={paths.papers}>{t('toPapers')}</Link>
        </p>
      )}
      {faults.length > 0 && <Faults periodId={period.id} faults={faults} />}
    </section>
  );
}

function Faults({ periodId, faults }: { readonly periodId: string; readonly faults: readonly ProblemDetail[] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="note bad faults" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t('notReady', { count: format.count(faults.length) })}</strong>
        </p>
        <ul tabIndex={0} aria-label={t('notReady', { count: faults.length })}>
          {faults.map(({ path, message }) => {
            const href = faultHref(periodId, path);
            return (
              <li key={path + message}>
                {message}{' '}
                {href && (
                  <Link href={href} aria-label={t('solveOf', { message })}>
                    {t('solve')}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function Frozen({
  period,
  standings,
  onBegun,
}: Pick<Props, 'period' | 'standings'> & { readonly onBegun: () => void }) {
  const t = useTextOf(messages);
  const words = useTextOf(correctionMessages);
  const format = useFormat();
  const decree = standings.determination;
  return (
    <section class="note good">
      <Icon name="lock" />
      <div>
        <p>
          <strong>{t('isDetermined')}</strong>
        </p>
        {decree && (
          <>
            <p>{t('decree', { number: decree.number, date: format.date(decree.decidedAt) })}</p>
            {decree.corrects && (
              <p>{words('corrects', { ...decree.corrects, date: format.date(decree.corrects.decidedAt) })}</p>
            )}
            {decree.note && <p>{decree.note}</p>}
            <p class="small">
              {t('hashResult')} <code>{decree.resultSha256}</code>
              <br />
              {t('hashPeriod')} <code>{decree.periodSha256}</code>
              <br />
              {decree.keyId === null ? (
                t('unsigned')
              ) : (
                <>
                  {t('signedBy')} <code>{decree.keyId}</code>
                </>
              )}
            </p>
          </>
        )}
        {period.allowed.includes('report') && <DecreeButton periodId={period.id} />}
        {period.state === 'determined' && (
          <Link class="button" href={`${paths.board(period.id)}?bagian=jadwal`}>
            {t('toPublication')}
          </Link>
        )}
        {period.state !== 'correcting' && period.allowed.includes('correct') && (
          <BeginCorrection period={period} standings={standings} onBegun={onBegun} />
        )}
      </div>
    </section>
  );
}
