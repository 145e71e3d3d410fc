import { type Item, compareDecimal } from '@app/instrument';
import { useId } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { ItemGuide } from '../../parts/item-guide';
import { ProblemNote } from '../../parts/problem-note';
import { useFormat } from '../../use-format';
import { TextControl } from '../assessment/text-control';
import { ValueControl } from '../desk/value-control';
import type { FoundValue, InspectionPiece } from './inspection-types';
import { messages } from './messages';
import { PiecesField } from './pieces-field';
import { useFoundField } from './use-found-field';

interface Props {
  readonly inspectionId: string;
  readonly item: Item;
  readonly known: FoundValue | undefined;
  readonly pieces: readonly InspectionPiece[];
  readonly locked: boolean;
  readonly onSaved: (found: FoundValue, score: string | null) => void;
  readonly onPieces: (pieces: readonly InspectionPiece[]) => void;
}

/** One item of an assessor's instrument: what was found, a note, and what proves it. */
export function FoundField({ inspectionId, item, known, pieces, locked, onSaved, onPieces }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const id = useId();
  const { value, note, phase, savedAt, problem, change } = useFoundField({
    inspectionId,
    itemCode: item.code,
    known,
    onSaved,
  });
  const isScored = compareDecimal(item.weight, '0') !== 0;
  const state = {
    idle: '',
    saving: t('saving'),
    saved: savedAt ? t('saved', { time: format.time(savedAt) }) : '',
    unsaved: t('unsaved'),
  }[phase];
  return (
    <article class="card found-item" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        {item.code}. {read(item.text)}{' '}
        <span class="soft small">
          ({isScored ? t('weight', { weight: format.decimal(item.weight) }) : t('noWeight')})
        </span>
      </h3>
      {item.definition && (
        <details>
          <summary>{t('guide')}</summary>
          <ItemGuide item={item} />
        </details>
      )}
      {item.kind === 'text' ? (
        <TextControl
          item={item}
          value={value}
          disabled={locked}
          unfit={null}
          onUnfit={() => undefined}
          onChange={(next) => change({ value: next })}
        />
      ) : (
        <ValueControl item={item} value={value} disabled={locked} onChange={(next) => change({ value: next })} />
      )}
      {item.kind !== 'text' && (!locked || note !== '') && (
        <label class="field">
          <span class="field-label">{t('note')}</span>
          <textarea
            class="input"
            rows={2}
            maxLength={4000}
            disabled={locked}
            value={note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </label>
      )}
      <PiecesField
        inspectionId={inspectionId}
        itemCode={item.code}
        pieces={pieces}
        locked={locked}
        onPieces={onPieces}
      />
      <p class={phase === 'unsaved' ? 'field-fault' : 'soft small'} role="status">
        {state}
      </p>
      {problem && <ProblemNote problem={problem} />}
    </article>
  );
}
