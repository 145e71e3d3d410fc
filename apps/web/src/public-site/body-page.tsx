import type { PublicBody, PublicPeriod, StandingRow } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { BandOf } from '../pages/ranking/band-of';
import { useUnrankedReason } from '../pages/ranking/unranked-list';
import { useFormat } from '../use-format';
import { BodyHistory } from './body-history';
import { GateList, StageScores } from './body-parts';
import { messages } from './messages';
import { nextBand } from './next-band';
import { PeriodHead } from './period-head';
import { SheetOutline } from './sheet-outline';
import { siteMessages } from './site-messages';

interface Props {
  readonly period: PublicPeriod;
  readonly body: PublicBody;
}

/** One body's published result: place, score, band, what is missing to the next one, its years, and the sheet behind it. */
export function BodyPage({ period, body }: Props) {
  const t = useTextOf(messages);
  const site = useTextOf(siteMessages);
  const { row, sheet } = body;
  return (
    <div class="stack">
      <PeriodHead period={period} title={body.name} here={null} />
      <div class="two-columns">
        <Standing period={period} row={row} />
        <section class="card">
          <h2>{t('stages')}</h2>
          <StageScores row={row} stages={period.stages} scale={period.scale} />
          <GateList gates={row.gates} stages={period.stages} />
        </section>
      </div>
      <BodyHistory years={body.history} imported={body.imported} code={period.code} subjectId={row.subjectId} />
      <section id="lembar-nilai">
        <h2 class="section-title">{t('sheet')}</h2>
        {sheet ? (
          <>
            <SheetOutline sheet={sheet} />
            <p class="small soft">
              {t('hashOf', { file: t('sheet') })} <code>{body.sheetSha256}</code>
            </p>
            <div
              data-island="recompute-body"
              data-code={period.code}
              data-subject={row.subjectId}
              data-sheet={body.sheetSha256}
            />
          </>
        ) : (
          <p>{site('noSheet')}</p>
        )}
      </section>
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

interface NextStepProps {
  readonly period: PublicPeriod;
  readonly row: StandingRow;
  readonly final: string;
}

function NextStep({ period, row, final }: NextStepProps) {
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
