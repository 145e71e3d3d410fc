import { Link } from 'wouter-preact';
import type { FixedListing, FixedList } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Loaded } from '../../parts/loaded';
import { useDayWords } from '../../parts/use-day-words';
import { paths } from '../../paths';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { useTitle } from '../../use-title';
import { MoreButton } from '../audit/more-button';
import { decreeMessages as messages } from './decree-messages';
import { ListingFacts } from './listing-facts';
import { listingWords } from './words';

/** A list as a decree fixed it, whatever became of it since. */
export function DecreePage({ params }: PageProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const days = useDayWords();
  const lines = useKeyset<FixedListing>(`/api/listing-decrees/${params['id']}`);
  const decree = (lines.first.value as FixedList | null)?.decree;
  useTitle(decree ? t('numbered', { number: decree.number }) : '');
  return (
    <div class="stack">
      <p>
        <Link href={paths.listingDecrees}>{t('back')}</Link>
      </p>
      <Loaded resource={lines.first}>
        {() => (
          <>
            {decree && (
              <div>
                <h1>{t('numbered', { number: decree.number })}</h1>
                <p>
                  {t('fixedOn', { list: t(decree.kind), body: decree.bodyName, date: days.long(decree.decidedOn) })}{' '}
                  {decree.link && (
                    <a href={decree.link} rel="noopener noreferrer" target="_blank">
                      {t('document')}
                    </a>
                  )}
                </p>
                <p class="soft small">
                  {t('by', { name: decree.recordedBy, when: format.dateTime(decree.recordedAt) })}
                </p>
              </div>
            )}
            <p class="table-count" role="status">
              {t('count', { shown: format.count(lines.rows.length), total: format.count(lines.total) })}
            </p>
            {lines.rows.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </>
        )}
      </Loaded>
      <MoreButton more={lines.more} busy={lines.loadingMore} />
    </div>
  );
}

function Line({ line: { id, revision, content } }: { readonly line: FixedListing }) {
  const t = useTextOf(messages);
  const words = useTextOf(listingWords);
  return (
    <section class="card">
      <h2>
        <Link href={paths.listing(id)}>{content.title}</Link> <span class="tag">{words(content.class)}</span>
      </h2>
      <ListingFacts content={content} />
      <p class="soft small">{t('revision', { revision })}</p>
    </section>
  );
}
