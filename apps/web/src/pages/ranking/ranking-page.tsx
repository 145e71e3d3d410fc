import { Link } from 'wouter-preact';
import type { Standings } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { BandDistribution } from './band-distribution';
import { messages } from './messages';
import { Method } from './method';
import { ResultSentence } from './result-sentence';
import { StandingsTable } from './standings-table';
import { UnrankedList } from './unranked-list';

/** The standings of one period for those who work on it; live until determined, frozen afterwards. */
export function RankingPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const id = params['id'] ?? '';
  const standings = useResource<Standings>(`/api/periods/${id}/standings`);
  const period = useResource<PeriodView>(`/api/periods/${id}`);
  useTitle(period.value ? `${t('title')} ${period.value.title}` : t('title'));
  return (
    <Loaded resource={period}>
      {(known) => <Loaded resource={standings}>{(value) => <Ranking period={known} standings={value} />}</Loaded>}
    </Loaded>
  );
}

function Ranking({ period, standings }: { readonly period: PeriodView; readonly standings: Standings }) {
  const t = useTextOf(messages);
  const policy = standings.policy ?? period.policy;
  return (
    <div class="stack">
      <div class="page-head">
        <div>
          <h1>
            {t('title')} {period.title}
          </h1>
          <p class="result-head">
            <ResultSentence standings={standings} />
          </p>
        </div>
        <Ways period={period} />
      </div>
      <FrozenNote standings={standings} />
      <section class="card">
        <BandDistribution bands={standings.bands} rows={standings.rows} />
      </section>
      <StandingsTable
        standings={standings}
        csvName={`peringkat-${period.code}`}
        sheetHref={(row, line) => paths.sheet(row.assessmentId ?? '', line)}
      />
      <UnrankedList standings={standings} />
      {policy && <Method policy={policy} />}
    </div>
  );
}

function Ways({ period }: { readonly period: PeriodView }) {
  const t = useTextOf(messages);
  const role = useSession().session?.hat?.role;
  return (
    <p class="actions">
      {role !== 'regionalHead' && (
        <Link class="button" href={paths.plenary(period.id)}>
          {t('toPlenary')}
        </Link>
      )}
      <Link class="button" href={paths.dashboard(period.id)}>
        {t('toDashboard')}
      </Link>
      <Link class="button" href={paths.trends(period.id)}>
        {t('toTrends')}
      </Link>
      <Link class="button" href={paths.reports}>
        {t('toReports')}
      </Link>
      {period.state === 'published' && (
        <a class="button" href={paths.publicPeriod(period.code)}>
          {t('toPublic')}
        </a>
      )}
    </p>
  );
}

/** Says whether these numbers can still change; with the decree and the hash once they cannot. */
export function FrozenNote({ standings }: { readonly standings: Standings }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (!standings.frozen)
    return (
      <div class="note warn">
        <Icon name="clock" />
        <p>{t('provisional')}</p>
      </div>
    );
  const decree = standings.determination;
  return (
    <div class="note good">
      <Icon name="lock" />
      <div>
        <p>
          {t('frozen')} {decree && t('decree', { number: decree.number, date: format.date(decree.decidedAt) })}
        </p>
        {decree && (
          <p class="small">
            SHA-256 <code>{decree.resultSha256}</code>
          </p>
        )}
      </div>
    </div>
  );
}
