import type { ListingContent } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { useDayWords } from '../../parts/use-day-words';
import './listings.css';
import { listingMessages } from './messages';
import { listingWords } from './words';

const always = ['summary', 'unit', 'official', 'madeWhen', 'madeWhere', 'form', 'retention'] as const;
const exemption = ['ground', 'testedOn', 'testSummary', 'testLink', 'exemptUntil'] as const;

/** What a line says, field by field. */
export function ListingFacts({ content }: { readonly content: ListingContent }) {
  const words = useTextOf(listingWords);
  const t = useTextOf(listingMessages);
  const shown = [...always, ...(content.class === 'exempt' ? exemption : (['link'] as const))];
  return (
    <dl class="listing-facts">
      {shown.flatMap((name) => [
        <dt key={`${name}-name`}>{words(name)}</dt>,
        <dd key={name}>
          {content[name] ? <Value name={name} content={content} /> : <span class="soft">{t('empty')}</span>}
        </dd>,
      ])}
    </dl>
  );
}

interface ValueProps {
  readonly name: (typeof always)[number] | (typeof exemption)[number] | 'link';
  readonly content: ListingContent;
}

function Value({ name, content }: ValueProps) {
  const words = useTextOf(listingWords);
  const days = useDayWords();
  const value = content[name] ?? '';
  switch (name) {
    case 'form':
      return <>{words(content.form)}</>;
    case 'testedOn':
    case 'exemptUntil':
      return <>{days.long(value)}</>;
    case 'link':
    case 'testLink':
      return (
        <a href={value} rel="noopener noreferrer" target="_blank">
          {value}
        </a>
      );
    default:
      return <>{value}</>;
  }
}
