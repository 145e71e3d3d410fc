import type { Item } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../../i18n/use-text';
import { itemMessages } from '../../../parts/item-messages';
import { type SimplePart, relationsFor, startingPart, startingValue } from '../core/simple-condition';
import { IconButton } from '../icon-button';
import { messages } from '../messages';
import { DecimalField } from './decimal-field';
import { SelectField } from './fields';
import { focusEntry } from './focus-entry';

interface Props {
  readonly part: SimplePart;
  readonly place: number;
  readonly candidates: readonly Item[];
  readonly onChange: (part: SimplePart) => void;
  readonly onRemove: () => void;
}

/** One comparison: which item, how, with what. */
export function ConditionLine({ part, place, candidates, onChange, onRemove }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const item = candidates.find(({ code }) => code === part.item);
  const options = candidates.map(({ code, text }) => ({ value: code, label: `${code} · ${read(text).slice(0, 60)}` }));
  return (
    <div class="condition-line" role="group" aria-label={t('conditionNumber', { place })}>
      <SelectField
        label={t('conditionItem')}
        value={part.item}
        options={item ? options : [{ value: part.item, label: part.item }, ...options]}
        onChange={(code) => {
          const next = candidates.find((each) => each.code === code);
          if (next) onChange(startingPart(next));
        }}
      />
      <SelectField
        label={t('conditionRelation')}
        value={part.relation}
        options={relationsFor(item).map((value) => ({ value, label: t(`relation.${value}`) }))}
        onChange={(relation) =>
          onChange({
            ...part,
            relation,
            value:
              relation === 'answered' || relation === 'notAnswered'
                ? ''
                : part.value || (item ? startingValue(item) : ''),
          })
        }
      />
      <ValueField part={part} item={item} onChange={onChange} />
      <IconButton
        icon="trash"
        label={t('entryRemove', { name: t('conditionNumber', { place }) })}
        onPress={(button) => {
          const list = button.closest('[data-field]');
          onRemove();
          focusEntry(list, place - 1);
        }}
      />
    </div>
  );
}

function ValueField({ part, item, onChange }: Pick<Props, 'part' | 'onChange'> & { readonly item: Item | undefined }) {
  const t = useTextOf(messages);
  const words = useTextOf(itemMessages);
  const read = useInstrumentText();
  if (part.relation === 'answered' || part.relation === 'notAnswered') return null;
  if (item?.kind === 'number' || !item) {
    return (
      <DecimalField
        label={t('conditionValue')}
        value={part.value}
        onValue={(value) => value !== undefined && onChange({ ...part, value })}
      />
    );
  }
  const known = choicesOf(item, words).map(({ code, text }) => ({
    value: code,
    label: typeof text === 'string' ? text : `${code} · ${read(text)}`,
  }));
  const isKnown = known.some(({ value }) => value === part.value);
  return (
    <SelectField
      label={t('conditionValue')}
      value={part.value}
      options={isKnown ? known : [{ value: part.value, label: part.value }, ...known]}
      onChange={(value) => onChange({ ...part, value })}
    />
  );
}

const choicesOf = (
  item: Item,
  words: (key: 'yes' | 'no') => string,
): readonly { readonly code: string; readonly text: string | Item['text'] }[] => {
  switch (item.kind) {
    case 'yesNo':
      return [
        { code: 'YA', text: words('yes') },
        { code: 'TIDAK', text: words('no') },
      ];
    case 'scale':
      return item.levels;
    case 'checklist':
      return item.elements;
    default:
      return [];
  }
};
