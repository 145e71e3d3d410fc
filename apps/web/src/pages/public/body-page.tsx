import { Link } from 'wouter-preact';
import type { PublicBody, PublicPeriod, StandingRow } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { BandOf } from '../ranking/band-of';
import { useUnrankedReason } from '../ranking/unranked-list';
import { SheetTree } from '../sheet/sheet-tree';
import { GateList, StageScores } from './body-parts';
import { CorrectionNotes } from './correction-notes';
import { messages } from './messages';
import { nextBand } from './next-band';
import { ProposalNote } from './proposal-note';

/** One body's published result: place, score, band, what is missing to the next one, and the sheet behind it. */
export function PublicBodyPage({ params }: PageProps) {
  const code = params['code'] ?? '';
  const base = `/api/public/periods/${encodeURIComponent(code)}`;
  const body = useResource<PublicBody>(`${base}/bodies/${encodeURIComponent(params['subjectId'] ?? '')}`);
  const period = useResource<PublicPeriod>(base);
  useTitle(body.value?.name ?? '');
  return (
    <Loaded resource={period}>
      {(known) => <Loaded resource={body}>{(value) => <Body period={known} body={value} />}</Loaded>}
    </Loaded>
  );
}

function Body({ period, body }: { readonly period: PublicPeriod; readonly body: PublicBody }) {
  const t = useTextOf(messages);
  const { row } = body;
  return (
    <div class="stack">
      <header>
        <p>
          <Link href={paths.publicPeriod(period.code)}>
            <Icon name="previous" /> {t('back')}
          </Link>
        </p>
        <h1>{body.name}</h1>
        <p class="soft">{period.title}</p>
        <ProposalNote period={period} />
        <CorrectionNotes period={period} />
      </header>
      <div class="two-columns">
        <Standing period={period} row={row} />
        <section class="card">
          <h2>{t('stages')}</h2>
          <StageScores row={row} stages={period.stages} scale={period.scale} />
          <GateList gates={row.gates} stages={period.stages} />
        </section>
      </div>
      <h2 class="section-title">{t('sheet')}</h2>
      <SheetTree sheet={body.sheet} proofs={{ evidence: {}, verdicts: {}, items: null, isInside: false }} />
      <p class="small soft">
        {t('hashOf', { file: t('sheet') })} <code>{body.sheetSha256}</code>
      </p>
    </div>
  );
}

function Standing({ period, row }: { readonly period: PublicPeriod; readonly row: StandingRow }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const reasonOf = useUnrankedReason(period.stages);
  if (row.final === null || row.status !== 'ranked')
    return (
      <section class="card">
        <h2>{t('unranked')}</h2>
        <p>{reasonOf(row)}</p>
      </section>
    );
  const total = period.rows.filter(({ category, status }) => category === row.category && status === 'ranked').length;
  return (
    <section class="card">
      <h2>{t('score')}</h2>
      <p class="big-number">{format.decimal(row.final)}</p>
      <p>
        <BandOf bands={period.bands} code={row.band} />
      </p>
      <p>
        {t('rank', {
          rank: row.ranks.category ?? '–',
          total: format.count(total),
          category: row.categoryLabel,
        })}
      </p>
      <p>
        <NextStep period={period} row={row} final={row.final} />
      </p>
    </section>
  );
}

function NextStep({
  period,
  row,
  final,
}: {
  readonly period: PublicPeriod;
  readonly row: StandingRow;
  readonly final: string;
}) {
  const t = useTextOf(messages);
  const format = useFormat();
  const next = nextBand(period.bands, row.band, final, period.decimals);
  if (!next) return <>{t('best')}</>;
  if (next.points === null)
    return (
      <>
        {t('condition', { band: next.band.label })} {row.bandLowered?.because}.
      </>
    );
  return <>{t('next', { points: format.decimal(next.points), band: next.band.label })}</>;
}
