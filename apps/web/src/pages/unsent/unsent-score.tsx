import { Link } from 'wouter-preact';
import { useTextOf } from '../../i18n/use-text';
import type { WaitingScore } from '../../offline/device-scores';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** One score of a juror that waits: of which criterion, and since when; it is changed on its card. */
export function UnsentScore({ score }: { readonly score: WaitingScore }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { presentationId, criterionCode, waits, since } = score;
  const name = t('score', { code: criterionCode, score: format.decimal(score.score) });
  return (
    <li class="card">
      <h3>{name}</h3>
      <p class="soft small">
        {t(`waits.${waits}`)}, {t('since', { time: format.dateTime(new Date(since).toISOString()) })}
      </p>
      <p class="actions">
        <Link class="button" href={paths.card(presentationId)} aria-label={`${t('openCard')}: ${name}`}>
          {t('openCard')}
        </Link>
      </p>
    </li>
  );
}
