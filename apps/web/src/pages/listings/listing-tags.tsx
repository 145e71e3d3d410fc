import type { ListingCard } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { listingWords } from './words';
import './listings.css';

/** So long before its end an exemption is looked at again. */
const SOON_MS = 90 * 86_400_000;

/** What stands out about a line, in words: its class, and what is amiss with an exemption. */
export function ListingTags({
  listing: { class: kind, isTested, exemptUntil, isWithdrawn },
}: {
  readonly listing: Pick<ListingCard, 'class' | 'isTested' | 'exemptUntil' | 'isWithdrawn'>;
}) {
  const t = useTextOf(listingWords);
  const now = Date.now();
  const ends = exemptUntil === null ? null : Date.parse(`${exemptUntil}T23:59:59Z`);
  return (
    <span class="listing-tags">
      <span class="tag">{t(kind)}</span>
      {isTested === false && <span class="tag warn">{t('untested')}</span>}
      {ends !== null && ends < now && <span class="tag bad">{t('ended')}</span>}
      {ends !== null && ends >= now && ends < now + SOON_MS && <span class="tag warn">{t('endsSoon')}</span>}
      {isWithdrawn && <span class="tag bad">{t('withdrawn')}</span>}
    </span>
  );
}
