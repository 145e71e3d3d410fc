import type { Trends } from '../../api/correction-types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** Questions of last year that nobody is asked any more. */
export function GoneItems({ gone }: Pick<Trends, 'gone'>) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  if (gone.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('gone', { count: format.count(gone.length) })}</h2>
      <ul>
        {gone.map(({ code, label, previousMean }) => (
          <li key={code}>
            {code} {read(label)}{' '}
            {previousMean !== null && (
              <span class="soft small">({t('goneMean', { mean: format.decimal(previousMean) })})</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
