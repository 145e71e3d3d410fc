import type { ChecklistItem, Item, NumberItem, ScaleItem } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { sharePercent } from './share-percent';

/** What may be answered and what each answer earns. */
export function AnswerReading({ item }: { readonly item: Item }) {
  const t = useTextOf(messages);
  switch (item.kind) {
    case 'scale':
      return <Levels item={item} />;
    case 'checklist':
      return <Elements item={item} />;
    case 'number':
      return <Numbers item={item} />;
    case 'yesNo':
      return <p>{t('answerYesNo')}</p>;
    case 'text':
      return <p>{t('answerText')}</p>;
  }
}

function Levels({ item }: { readonly item: ScaleItem }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  return (
    <div>
      <p class="reading-title">{t('levels')}</p>
      <ul>
        {item.levels.map(({ code, text, fraction }) => (
          <li key={code}>{t('level', { text: read(text), share: format.decimal(sharePercent(fraction)) })}</li>
        ))}
      </ul>
    </div>
  );
}

function Elements({ item }: { readonly item: ChecklistItem }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const count = item.elements.length;
  const required = item.required ?? count;
  const words = { count: format.count(count), required: format.count(required) };
  return (
    <div>
      <p class="reading-title">{t('elements')}</p>
      <ul>
        {item.elements.map(({ code, text }) => (
          <li key={code}>{read(text)}</li>
        ))}
      </ul>
      <p>
        {t(required < count ? 'elementsSome' : 'elementsAll', words)} {item.allOrNothing && t('elementsNothing')}
      </p>
    </div>
  );
}

function Numbers({ item }: { readonly item: NumberItem }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const { decimal } = useFormat();
  const { rule, min, max } = item;
  return (
    <div>
      <p class="reading-title">{t('rule')}</p>
      {rule.type === 'linear' ? (
        <p>{t('ruleLinear', { zero: decimal(rule.zeroAt), full: decimal(rule.fullAt) })}</p>
      ) : (
        <ul>
          {rule.brackets.map(({ from, fraction }) => (
            <li key={from}>{t('ruleBracket', { from: decimal(from), share: decimal(sharePercent(fraction)) })}</li>
          ))}
        </ul>
      )}
      {min !== undefined && max !== undefined && (
        <p>{t('range', { min: decimal(min), max: decimal(max), unit: item.unit ? read(item.unit) : '' })}</p>
      )}
    </div>
  );
}
