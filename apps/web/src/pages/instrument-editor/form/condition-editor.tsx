import {
  type Condition,
  type Instrument,
  itemsOf,
  normaliseCondition,
  parseCondition,
  printCondition,
} from '@app/instrument';
import { useEffect, useId, useState } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import { useConditionWords } from '../../assessment/use-condition-words';
import type { PlacedViolation } from '../core/lint-places';
import { type SimpleCondition, fromSimple, startingPart, toSimple } from '../core/simple-condition';
import { messages } from '../messages';
import { AddEntry } from './add-entry';
import { ConditionLine } from './condition-line';
import { FieldFaults, SelectField } from './fields';

interface Props {
  readonly content: Instrument;
  /** Of the item or group that has the condition. */
  readonly code: string;
  readonly condition: Condition | undefined;
  readonly violations: readonly PlacedViolation[];
  /** '' for the field: a step of its own. */
  readonly onChange: (condition: Condition | undefined, field: string) => void;
}

/** When something is asked: lines to choose from while it is simple, and always the expression as Excel forms write it. */
export function ConditionEditor(props: Props) {
  const t = useTextOf(messages);
  const { content, code, condition, violations, onChange } = props;
  const say = useConditionWords(content);
  const simple = condition ? toSimple(condition) : ({ join: 'and', parts: [] } as const);
  const candidates = itemsOf(content).filter((item) => item.code !== code && item.filledBy !== 'assessor');
  const put = (next: SimpleCondition): void => onChange(fromSimple(next) ?? undefined, '');
  const first = candidates[0];
  // Opens where lines cannot show it; only the person closes it, or it would go away under their hands.
  const [isOpen, setIsOpen] = useState(simple === null);
  useEffect(() => {
    if (simple === null) setIsOpen(true);
  }, [simple === null]);
  return (
    <div class="condition" data-field="relevant">
      <p class="field-label">{t('condition')}</p>
      <p class="field-hint">{condition ? t('conditionWords', { words: say(condition) }) : t('conditionNone')}</p>
      {simple && simple.parts.length > 1 && (
        <SelectField
          label={t('join')}
          value={simple.join}
          options={(['and', 'or'] as const).map((value) => ({ value, label: t(`join.${value}`) }))}
          onChange={(join) => put({ ...simple, join })}
        />
      )}
      {simple?.parts.map((part, at) => (
        <ConditionLine
          key={at}
          part={part}
          place={at + 1}
          candidates={candidates}
          onChange={(next) =>
            put({ ...simple, parts: simple.parts.map((each, index) => (index === at ? next : each)) })
          }
          onRemove={() => put({ ...simple, parts: simple.parts.filter((_, index) => index !== at) })}
        />
      ))}
      {simple && first && (
        <AddEntry
          label={t(simple.parts.length === 0 ? 'addCondition' : 'addConditionMore')}
          count={simple.parts.length}
          onAdd={() => put({ ...simple, parts: [...simple.parts, startingPart(first)] })}
        />
      )}
      <FieldFaults id={`condition-${code}`} list={violations} />
      <details class="editor-more" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('expression')}</summary>
        <ExpressionField content={content} condition={condition} onChange={onChange} />
      </details>
    </div>
  );
}

/** The library's own message may name the place already. */
const saysWhere = /\(Huruf ke-\d+\.?\)/;

/** The text stays as it is typed; only what can be read becomes the condition, and what cannot is said at once. */
function ExpressionField({ content, condition, onChange }: Pick<Props, 'content' | 'condition' | 'onChange'>) {
  const t = useTextOf(messages);
  const id = useId();
  const printed = condition ? printCondition(condition) : '';
  const [typed, setTyped] = useState(printed);
  const read = typed.trim() === '' ? null : parseCondition(typed);
  const fault = read && 'fault' in read ? read.fault : null;
  useEffect(() => {
    // Somebody changed it elsewhere: by the lines above, by undo, or at another desk.
    const mine = read && 'condition' in read ? printCondition(normaliseCondition(read.condition, content)) : '';
    if (mine !== printed) setTyped(printed);
  }, [printed]);
  const type = (text: string): void => {
    setTyped(text);
    if (text.trim() === '') return onChange(undefined, 'relevant');
    const next = parseCondition(text);
    if ('condition' in next) onChange(normaliseCondition(next.condition, content), 'relevant');
  };
  return (
    <div class="field">
      <label for={id}>{t('expressionLabel')}</label>
      <span id={`${id}-hint`} class="field-hint">
        {t('expressionHint')}
      </span>
      <textarea
        id={id}
        class="input mono"
        rows={2}
        spellcheck={false}
        value={typed}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <span id={`${id}-fault`}>
        {fault && (
          <span class="field-fault">
            {fault.message} {!saysWhere.test(fault.message) && t('faultAt', { at: fault.at + 1 })}
          </span>
        )}
      </span>
    </div>
  );
}
