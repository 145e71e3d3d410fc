import type { EvidenceRule, Item } from '@app/instrument';
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
      {item.evidence && (
        <div>
          <dt>{t('evidenceAsked')}</dt>
          <dd>
            <EvidenceWords rule={item.evidence} />
          </dd>
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

/** How many pieces of which kinds, and whether the page has to be named. */
function EvidenceWords({ rule }: { readonly rule: EvidenceRule }) {
  const t = useTextOf(itemMessages);
  const kinds = rule.anyOf.map((kind) => t(`kind.${kind}`).toLocaleLowerCase('id')).join(t('or'));
  return (
    <>
      {t('evidenceRule', { count: rule.minimum, kinds })} {rule.page && t('evidencePage')}
    </>
  );
}
