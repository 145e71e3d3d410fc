import type { ListingRevision } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { ListingFacts } from './listing-facts';
import { listingMessages as messages } from './messages';
import { listingWords } from './words';

/** What a line said at each revision, the latest first. */
export function ListingHistory({ revisions }: { readonly revisions: readonly ListingRevision[] }) {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  const format = useFormat();
  return (
    <section class="card">
      <h2>{t('history')}</h2>
      <ol class="listing-history" reversed>
        {revisions.map(({ revision, kind, content, reason, madeBy, madeAt }, place) => (
          <li key={revision}>
            <p>{t('historyLine', { kind: words(kind), name: madeBy, when: format.dateTime(madeAt) })}</p>
            {reason && <p>{reason}</p>}
            {place > 0 && (
              <details>
                <summary>{t('historyWas', { revision })}</summary>
                <p>
                  <strong>{content.title}</strong> <span class="tag">{words(content.class)}</span>
                </p>
                <ListingFacts content={content} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
