import type { HandedOverLine } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** Where each piece of work went, and why. */
export function Outcome({ items }: { readonly items: readonly HandedOverLine[] }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const stayed = items.filter(({ userId }) => userId === null).length;
  return (
    <section class="card">
      <h2>{t('outcome')}</h2>
      <p role="status">
        {t('handedOver', { moved: format.count(items.length - stayed) })}
        {stayed > 0 && ` ${t('stayed', { count: format.count(stayed) })}`}
      </p>
      <ul>
        {items.map((one) => (
          <li key={`${one.assessmentId} ${one.reading} ${one.userId ?? ''}`}>
            <strong>{one.bodyName}</strong>
            {one.reading === 'second' && ` (${t('second')})`} → {one.verifierName ?? t('nobody')}
            <span class="soft small"> · {one.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
