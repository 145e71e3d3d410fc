import type { PublicPeriod } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { BandDistribution } from '../ranking/band-distribution';
import { Method } from '../ranking/method';
import { ResultSentence } from '../ranking/result-sentence';
import { StandingsTable } from '../ranking/standings-table';
import { UnrankedList } from '../ranking/unranked-list';
import { CorrectionNotes } from './correction-notes';
import { DecreeNotes } from './decree-notes';
import { messages } from './messages';
import { OpenData } from './open-data';
import { ProposalNote } from './proposal-note';

/** The published result of one period: head, distribution, ranking, method, open data. */
export function PublicPeriodPage({ params }: PageProps) {
  const t = useTextOf(messages);
  const code = params['code'] ?? '';
  const period = useResource<PublicPeriod>(`/api/public/periods/${encodeURIComponent(code)}`);
  useTitle(period.value?.title ?? t('title'));
  return <Loaded resource={period}>{(value) => <Result period={value} />}</Loaded>;
}

function Result({ period }: { readonly period: PublicPeriod }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="stack">
      <header>
        <h1>{period.title}</h1>
        <p class="soft">
          {t('by', { organiser: period.organiser, year: period.year })} ·{' '}
          {t('published', { date: format.date(period.publishedAt) })}
        </p>
        <p class="result-head">
          <ResultSentence standings={period} />
        </p>
        <ProposalNote period={period} />
        <CorrectionNotes period={period} />
        <DecreeNotes period={period} />
      </header>
      <section class="card">
        <BandDistribution bands={period.bands} rows={period.rows} />
      </section>
      <StandingsTable
        standings={period}
        csvName={`peringkat-${period.code}`}
        sheetHref={(row, line) =>
          paths.publicBody(period.code, row.subjectId) + (line ? `#${encodeURIComponent(line)}` : '')
        }
      />
      <UnrankedList standings={period} />
      {period.policy && <Method policy={period.policy} />}
      <OpenData period={period} />
    </div>
  );
}
