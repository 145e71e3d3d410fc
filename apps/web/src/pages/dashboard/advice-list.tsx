import type { Dashboard } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** The questions whose fulfilment would raise the mean most. */
export function AdviceList({ advice }: Pick<Dashboard, 'advice'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <section class="card">
      <h2>{t('advice')}</h2>
      {advice.length === 0 ? (
        <p class="soft">{t('noAdvice')}</p>
      ) : (
        <>
          <p class="soft">{t('adviceIntro')}</p>
          <ol class="advice">
            {advice.map(({ itemCode, text, gain, bodies }) => (
              <li key={itemCode}>
                <strong class="advice-gain">{t('gain', { gain: format.decimal(gain) })}</strong>
                <span>
                  {text} <span class="soft small">({itemCode})</span>
                  <br />
                  <span class="soft small">{t('gainOf', { bodies: format.count(bodies) })}</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
