import { type Instrument, itemsByCode } from '@app/instrument';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { WaitingScore } from '../../offline/device-scores';
import { recall } from '../../offline/kept-reads';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** What of a card this page names; null where this device does not know it. */
interface Known {
  readonly body: { readonly name: string };
  readonly rubric: Instrument;
}

/** One score of a juror that waits: for whom, of which criterion, and since when; it is changed on its card. */
export function UnsentScore({ score }: { readonly score: WaitingScore }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const known = useKnown(score.presentationId);
  const name = useName(score, known);
  const { presentationId, waits, since, isUnfit } = score;
  return (
    <li class="card">
      <h3>{name}</h3>
      <p class="soft small">
        {known && `${known.body.name} · `}
        {t(`waits.${waits}`)}, {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      {isUnfit && <p class="note bad">{t('scoreUnfit')}</p>}
      <p class="actions">
        <Link class="button" href={paths.card(presentationId)} aria-label={`${t('openCard')}: ${name}`}>
          {t('openCard')}
        </Link>
      </p>
    </li>
  );
}

const useName = ({ criterionCode, score, isUnfit }: WaitingScore, known: Known | null): string => {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const criterion = known && itemsByCode(known.rubric).get(criterionCode);
  const shown = isUnfit ? score : format.decimal(score);
  return criterion ? `${read(criterion.text)}: ${shown}` : t('score', { code: criterionCode, score: shown });
};

const useKnown = (presentationId: string): Known | null => {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    void recall<Known>(`/api/presentations/${presentationId}`).then(setKnown);
  }, [presentationId]);
  return known;
};
