import type { EvidenceRule, Instrument, Item } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { ItemGuide } from '../../parts/item-guide';
import { itemMessages } from '../../parts/item-messages';
import { useFormat } from '../../use-format';
import { AnswerReading } from './answer-reading';
import { AskedIf } from './asked-if';
import { messages } from './messages';

/** All there is to know about an item: answers and what they earn, evidence, law, definition, when it is asked. */
export function ItemReading({ item, instrument }: { readonly item: Item; readonly instrument: Instrument }) {
  const t = useTextOf(messages);
  return (
    <div class="item-reading">
      <AnswerReading item={item} />
      <dl class="guide">
        {item.kind !== 'text' && item.filledBy !== 'assessor' && (
          <div>
            <dt>{t('evidence')}</dt>
            <dd>{item.evidence ? <EvidenceWords rule={item.evidence} /> : t('evidenceNone')}</dd>
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

function EvidenceWords({ rule }: { readonly rule: EvidenceRule }) {
  const t = useTextOf(messages);
  const kinds = useTextOf(itemMessages);
  const format = useFormat();
  const named = rule.anyOf.map((kind) => kinds(`kind.${kind}`).toLocaleLowerCase('id')).join(t('orWord'));
  return (
    <>
      {t('evidenceRule', { count: format.count(rule.minimum), kinds: named })} {rule.page && t('evidencePage')}
    </>
  );
}
