import { useState } from 'preact/hooks';
import { Link, useLocation, useSearch } from 'wouter-preact';
import { type Listed, listed } from '../../api/listed';
import type { PeriodInstrument } from '../../api/correction-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { CorrectionPart } from './correction-part';
import { type Corrected, CorrectionResult } from './correction-result';
import { InstrumentCard } from './instrument-card';
import { messages } from './messages';
import './period-instruments.css';

/** The instruments of one period as they are frozen, their versions, and for the organiser the way to correct one. */
export function PeriodInstrumentsPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const period = useResource<PeriodView>(`/api/periods/${id}`);
  const instruments = useResource<Listed<PeriodInstrument>>(`/api/periods/${id}/instruments`);
  useTitle(t('title', { period: period.value?.title ?? '' }));
  return (
    <Loaded resource={period}>
      {(known) => (
        <div class="stack">
          <Head period={known} />
          <Loaded resource={instruments}>
            {(value) => <Instruments period={known} instruments={listed(value)} onCorrected={instruments.reload} />}
          </Loaded>
        </div>
      )}
    </Loaded>
  );
}

function Head({ period }: { readonly period: PeriodView }) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  const seesBoard = role && ['organiserAdmin', 'commissioner', 'leadPpid', 'regionalHead'].includes(role);
  return (
    <div class="page-head">
      <div>
        <h1>{t('title', { period: period.title })}</h1>
        <p>{t('intro')}</p>
      </div>
      {seesBoard && (
        <p class="actions">
          <Link class="button" href={paths.board(period.id)}>
            {t('back')}
          </Link>
        </p>
      )}
    </div>
  );
}

interface Props {
  readonly period: PeriodView;
  readonly instruments: readonly PeriodInstrument[];
  readonly onCorrected: () => void;
}

function Instruments({ period, instruments, onCorrected }: Props) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  const [corrected, setCorrected] = useState<Corrected | null>(null);
  const [code, choose] = useCorrecting();
  const mayCorrect = role === 'organiserAdmin' && period.state === 'open';
  const correcting = mayCorrect ? instruments.find((one) => one.code === code) : undefined;
  const finish = (done: Corrected): void => {
    setCorrected(done);
    choose(null);
    onCorrected();
  };
  if (instruments.length === 0) return <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>;
  if (correcting)
    return (
      <CorrectionPart
        key={correcting.code}
        period={period}
        instrument={correcting}
        onLeave={() => choose(null)}
        onDone={finish}
      />
    );
  return (
    <>
      {corrected && <CorrectionResult periodId={period.id} corrected={corrected} />}
      {role === 'organiserAdmin' && isOver(period) && <p class="note">{t('closed')}</p>}
      <ul class="cards frozen-instruments">
        {instruments.map((one) => (
          <li key={one.code} class="card">
            <InstrumentCard
              periodId={period.id}
              instrument={one}
              {...(mayCorrect ? { onCorrect: () => choose(one.code) } : {})}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const isOver = ({ state }: PeriodView): boolean => state !== 'draft' && state !== 'open';

/** Which instrument is being corrected; in the address, so that the way back from the editor leads here. */
const useCorrecting = (): readonly [string | null, (code: string | null) => void] => {
  const query = useSearch();
  const [location, go] = useLocation();
  const choose = (code: string | null): void => {
    go(location + (code ? `?koreksi=${encodeURIComponent(code)}` : ''));
    window.scrollTo(0, 0);
  };
  return [new URLSearchParams(query).get('koreksi'), choose];
};
