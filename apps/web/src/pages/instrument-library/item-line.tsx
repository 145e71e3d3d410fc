import type { Instrument, Item } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { instrumentWords } from '../instruments/instrument-words';
import { EntryHead } from './entry-head';
import { ItemReading } from './item-reading';
import { messages } from './messages';

interface Props {
  readonly item: Item;
  readonly weight: string | null;
  readonly instrument: Instrument;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** One question with its kind and weight; unfolds into all there is to know about it. */
export function ItemLine({ item, weight, instrument, isOpen, onToggle }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(instrumentWords);
  const isAssessors = item.filledBy === 'assessor' && instrument.purpose === 'questionnaire';
  const facts = [
    words(`kind.${item.kind}`),
    weight,
    item.bonus ? t('bonus') : null,
    item.weight.startsWith('-') ? t('penalty') : null,
    isAssessors ? t('assessor') : null,
  ];
  return (
    <details
      class="read-item"
      open={isOpen}
      onToggle={(event) => {
        event.stopPropagation();
        onToggle(event.currentTarget.open);
      }}
    >
      <summary>
        <EntryHead code={item.code} text={item.text} facts={facts} />
      </summary>
      {isOpen && (
        <div class="read-inside">
          <ItemReading item={item} instrument={instrument} />
        </div>
      )}
    </details>
  );
}
