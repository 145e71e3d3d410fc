import type { Advice, AdviceDocument, PeriodAdvice, Standings } from '../../../api/results-types';
import type { PeriodView } from '../../../api/types';
import { useTextOf } from '../../../i18n/use-text';
import { Icon } from '../../../parts/icon';
import { Loaded } from '../../../parts/loaded';
import { useFormat } from '../../../use-format';
import type { Resource } from '../../../use-resource';
import { adviceMessages } from './advice-messages';
import { AskAdvice } from './ask-advice';
import { PanelFigures } from './panel-figures';
import { useAdviceWords } from './use-advice-words';

interface Props {
  readonly period: PeriodView;
  readonly standings: Standings;
  readonly resource: Resource<PeriodAdvice>;
}

/** Figures that help the plenary to look, and decide nothing. */
export function AdvicePart({ period, standings, resource }: Props) {
  const t = useTextOf(adviceMessages);
  return (
    <section class="card stack" aria-labelledby="bantuan">
      <div class="advice-head">
        <h2 id="bantuan">{t('title')}</h2>
        <AskAdvice periodId={period.id} isFirst={!resource.value?.latest} onAsked={resource.reload} />
      </div>
      <p class="note">
        <Icon name="scale" /> <span>{t('help')}</span>
      </p>
      <Loaded resource={resource}>
        {({ latest }) => (latest ? <Latest advice={latest} standings={standings} /> : <p>{t('none')}</p>)}
      </Loaded>
    </section>
  );
}

function Latest({ advice, standings }: { readonly advice: Advice; readonly standings: Standings }) {
  const t = useTextOf(adviceMessages);
  const format = useFormat();
  const isMoving = advice.state === 'queued' || advice.state === 'running';
  return (
    <>
      <div role="status">{isMoving && <p>{t('working', { progress: advice.progress })}</p>}</div>
      {advice.state === 'failed' && <p class="note bad">{advice.error}</p>}
      {advice.isStale && (
        <p class="note warn">
          <Icon name="warning" /> <span>{t('stale')}</span>
        </p>
      )}
      {advice.document && (
        <>
          <How advice={advice} document={advice.document} standings={standings} />
          {advice.document.panels.map((panel) => (
            <PanelFigures key={panel.stage} panel={panel} standings={standings} />
          ))}
          <Readers document={advice.document} standings={standings} />
          <p class="soft small">{t('by', { name: advice.requestedBy, at: format.dateTime(advice.requestedAt) })}</p>
        </>
      )}
    </>
  );
}

interface FigureProps {
  readonly document: AdviceDocument;
  readonly standings: Standings;
}

/** What was shaken, and by how much, so that anybody draws the same again. */
function How({ advice, document, standings }: FigureProps & { readonly advice: Advice }) {
  const t = useTextOf(adviceMessages);
  const format = useFormat();
  const { figure } = useAdviceWords(standings);
  const drawn = {
    runs: format.count(document.runs),
    seed: document.seed,
    weight: format.decimal(advice.weightPercent),
    level: format.count(document.level * 100),
  };
  return (
    <details>
      <summary>{t('how')}</summary>
      <p>{t('howText', drawn)}</p>
      <ul>
        {document.noise.map(({ stage, label, points, measured }) => (
          <li key={stage}>
            {t(measured ? 'noiseMeasured' : 'noiseSupposed', { stage: label, points: figure(points) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Readers({ document, standings }: FigureProps) {
  const t = useTextOf(adviceMessages);
  const format = useFormat();
  const { figure } = useAdviceWords(standings);
  const { units, same, nominal, interval } = document.readers;
  const figures = { units: format.count(units), same: format.count(same) };
  return (
    <details>
      <summary>{t('readers')}</summary>
      <p>
        {units === 0
          ? t('readersNone')
          : t('readersText', { ...figures, nominal: figure(nominal), interval: figure(interval) })}
      </p>
    </details>
  );
}
