import type { PaperCheck } from '../api/results-types';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';
import { checkMessages } from './check-messages';
import './public.css';

type Outcome = NonNullable<PaperCheck['outcome']>;

/** What the paper says, to be compared with what is in the reader's hand; and what holds now, where that is another. */
export function PaperFacts({ paper }: { readonly paper: PaperCheck }) {
  const t = useTextOf(checkMessages);
  const later = paper.corrected?.outcome;
  return (
    <section class="card">
      <h2>{t('onPaper')}</h2>
      <dl class="paper-facts">
        <Fact label={t('kind')} text={t(`kind.${paper.kind}`)} />
        {paper.number !== null && <Fact label={t('number')} text={paper.number} />}
        {paper.body && <Fact label={t('body')} text={paper.body.name} />}
        {paper.body && <Fact label={t('category')} text={paper.body.categoryLabel} />}
        {paper.outcome && <OutcomeFacts outcome={paper.outcome} />}
        <PeriodFacts paper={paper} />
      </dl>
      {later && (
        <>
          <h2>{t('now')}</h2>
          <dl class="paper-facts">
            <OutcomeFacts outcome={later} />
          </dl>
        </>
      )}
    </section>
  );
}

function PeriodFacts({ paper: { sitting, organiser, period, decree } }: { readonly paper: PaperCheck }) {
  const t = useTextOf(checkMessages);
  const format = useFormat();
  return (
    <>
      {sitting && (
        <Fact
          label={t('sitting')}
          text={t('sittingOf', {
            date: format.date(`${sitting.heldOn}T12:00:00Z`),
            place: sitting.place,
            chair: sitting.chair,
          })}
        />
      )}
      <Fact label={t('period')} text={period.title} />
      <Fact label={t('organiser')} text={organiser} />
      <Fact label={t('decree')} text={t('decreeOf', { number: decree.number, date: format.date(decree.decidedAt) })} />
    </>
  );
}

function OutcomeFacts({ outcome: { final, bandLabel, rank, rankedInCategory } }: { readonly outcome: Outcome }) {
  const t = useTextOf(checkMessages);
  const format = useFormat();
  return (
    <>
      <Fact label={t('score')} text={final === null ? '–' : format.decimal(final)} />
      <Fact label={t('band')} text={bandLabel ?? '–'} />
      {rank !== null && (
        <Fact
          label={t('place')}
          text={t('placeOf', { rank: format.count(rank), total: format.count(rankedInCategory) })}
        />
      )}
    </>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
