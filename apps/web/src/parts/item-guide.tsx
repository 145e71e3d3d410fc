import type { Item } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../i18n/use-text';
import { itemMessages } from './item-messages';

/** What an item means, which law asks for it and what proves it. */
export function ItemGuide({ item }: { readonly item: Item }) {
  const t = useTextOf(itemMessages);
  const read = useInstrumentText();
  return (
    <dl class="guide">
      {item.definition && (
        <div>
          <dt>{t('definition')}</dt>
          <dd>{read(item.definition)}</dd>
        </div>
      )}
      {item.evidence?.example && (
        <div>
          <dt>{t('example')}</dt>
          <dd>{read(item.evidence.example)}</dd>
        </div>
      )}
      {item.law.length > 0 && (
        <div>
          <dt>{t('law')}</dt>
          {item.law.map(({ citation, verified }) => (
            <dd key={citation}>
              {citation} {!verified && <span class="tag warn">{t('lawUnverified')}</span>}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
