import type { Instrument, Item } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { ItemGuide } from '../../parts/item-guide';
import { itemMessages } from '../../parts/item-messages';
import { AnswerReading } from './answer-reading';
import { AskedIf } from './asked-if';
import { messages } from './messages';

/** All there is to know about an item: answers and what they earn, evidence, law, definition, when it is asked. */
export function ItemReading({ item, instrument }: { readonly item: Item; readonly instrument: Instrument }) {
  const t = useTextOf(messages);
  const words = useTextOf(itemMessages);
  return (
    <div class="item-reading">
      <AnswerReading item={item} />
      <dl class="guide">
        {!item.evidence && item.kind !== 'text' && item.filledBy !== 'assessor' && (
          <div>
            <dt>{words('evidenceAsked')}</dt>
            <dd>{t('evidenceNone')}</dd>
          </div>
        )}
        {item.notApplicable && (
          <div>
            <dt>{t('notApplicable')}</dt>
            <dd>{t(item.notApplicable.statement ? 'notApplicableStatement' : 'notApplicableFree')}</dd>
          </div>
        )}
        {item.applicable && (
          <div>
            <dt>{t('applicable')}</dt>
            <dd>{item.applicable.join(', ')}</dd>
          </div>
        )}
        {item.previousCode && (
          <div>
            <dt>{t('previous')}</dt>
            <dd>
              <code>{item.previousCode}</code>
            </dd>
          </div>
        )}
      </dl>
      {item.relevant && <AskedIf condition={item.relevant} instrument={instrument} />}
      <ItemGuide item={item} />
    </div>
  );
}
