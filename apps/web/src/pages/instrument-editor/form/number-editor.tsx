import { type Item, type NumberItem, isDecimal } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { without } from '../core/new-child';
import { messages } from '../messages';
import { BracketsEditor } from './brackets-editor';
import { DecimalField } from './decimal-field';
import { CheckField, FieldFaults, SelectField, TextField } from './fields';
import { type ItemFormProps, type NumberPartProps, optionalText } from './form-state';
import { RuleCurve } from './rule-curve';

/** What may be typed, in which unit, and how it turns into points. */
export function NumberEditor({ item, set, faultsAt }: ItemFormProps<NumberItem>) {
  const t = useTextOf(messages);
  const change: NumberPartProps['change'] = (field, to) =>
    set(field, (now: Item) => (now.kind === 'number' ? to(now) : now));
  return (
    <div class="entries">
      <div class="editor-row">
        <TextField
          label={t('unit')}
          field="unit"
          value={item.unit?.id ?? ''}
          onInput={(unit) =>
            change('unit', (now) => ({ ...without(now, 'unit'), ...optionalText('unit', { ...now.unit, id: unit }) }))
          }
        />
        {(['min', 'max'] as const).map((end) => (
          <DecimalField
            key={end}
            label={t(end)}
            field={end}
            optional
            value={item[end]}
            violations={faultsAt(end)}
            onValue={(value) =>
              change(end, (now) => (value === undefined ? without(now, end) : { ...now, [end]: value }))
            }
          />
        ))}
      </div>
      <CheckField
        label={t('integer')}
        checked={item.integer === true}
        onChange={(checked) => change('', (now) => (checked ? { ...now, integer: true } : without(now, 'integer')))}
      />
      <RuleEditor item={item} change={change} />
      <FieldFaults id={`rule-${item.code}`} list={faultsAt('rule')} />
      <RuleCurve item={item} />
    </div>
  );
}

function RuleEditor({ item, change }: NumberPartProps) {
  const t = useTextOf(messages);
  const { rule } = item;
  return (
    <div data-field="rule">
      <SelectField
        label={t('rule')}
        value={rule.type}
        options={(['linear', 'brackets'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))}
        onChange={(type) => change('', (now) => ({ ...now, rule: ruleOf(now, type) }))}
      />
      {rule.type === 'linear' ? (
        <div class="editor-row">
          {(['zeroAt', 'fullAt'] as const).map((end) => (
            <DecimalField
              key={end}
              label={t(end)}
              value={rule[end]}
              onValue={(value) =>
                value !== undefined &&
                change(`rule.${end}`, (now) =>
                  now.rule.type === 'linear' ? { ...now, rule: { ...now.rule, [end]: value } } : now,
                )
              }
            />
          ))}
        </div>
      ) : (
        <BracketsEditor item={item} change={change} />
      )}
    </div>
  );
}

/** The other kind of rule with the same ends. */
const ruleOf = ({ rule, min, max }: NumberItem, type: NumberItem['rule']['type']): NumberItem['rule'] => {
  if (rule.type === type) return rule;
  if (rule.type === 'linear') {
    const [from, to] = [rule.zeroAt, rule.fullAt].filter(isDecimal);
    return {
      type: 'brackets',
      brackets: [
        { from: from ?? '0', fraction: '0' },
        { from: to ?? '100', fraction: '1' },
      ],
    };
  }
  const [first, last] = [rule.brackets[0]?.from, rule.brackets.at(-1)?.from];
  return { type: 'linear', zeroAt: first ?? min ?? '0', fullAt: last !== first ? (last ?? '100') : (max ?? '100') };
};
