import { type Item, compareDecimal, isDecimal } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { useFormat } from '../../../use-format';
import { without } from '../core/new-child';
import { lineOf } from '../core/place-in-tree';
import { weightSumOf } from '../core/weight-sum';
import { messages } from '../messages';
import { DecimalField } from './decimal-field';
import { FormPart, SelectField } from './fields';
import type { ItemFormProps } from './form-state';

const roles = ['counted', 'bonus', 'penalty'] as const;
type WeightRole = (typeof roles)[number];

const isNegative = (weight: string): boolean => weight.startsWith('-');
const roleOf = (item: Item): WeightRole => (item.bonus ? 'bonus' : isNegative(item.weight) ? 'penalty' : 'counted');
const positive = (weight: string): string => weight.replace(/^-/, '');

/** The weight follows the role: a penalty is below zero, a bonus stands outside the sum. */
const withRole = (item: Item, role: WeightRole): Item => {
  const rest = without(item, 'bonus') as Item;
  const weight = positive(item.weight);
  if (role === 'bonus') return { ...rest, bonus: true, weight };
  const isZero = isDecimal(weight) && compareDecimal(weight, '0') === 0;
  return { ...rest, weight: role === 'penalty' ? `-${isZero ? '1' : weight}` : weight };
};

/** How much an item is worth, and what its group comes to with it. */
export function WeightPart({ editor, item, set, faultsAt }: ItemFormProps) {
  const t = useTextOf(messages);
  if (item.kind === 'text') return null;
  const role = roleOf(item);
  const group = lineOf(editor.content, item.code)?.parent ?? null;
  return (
    <FormPart title={t('part.weight')}>
      <div class="editor-row">
        <DecimalField
          label={t('weight')}
          field="weight"
          value={role === 'penalty' ? positive(item.weight) : item.weight}
          violations={faultsAt('weight')}
          onValue={(weight) =>
            weight !== undefined &&
            set('weight', (now) => ({
              ...now,
              weight: role === 'penalty' && !isNegative(weight) ? `-${weight}` : weight,
            }))
          }
        />
        <SelectField
          label={t('weightRole')}
          value={role}
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(next) => set('', (now) => withRole(now, next))}
        />
      </div>
      <GroupSum editor={editor} group={group} />
    </FormPart>
  );
}

export function GroupSum({ editor, group }: Pick<ItemFormProps, 'editor'> & { readonly group: string | null }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const sum = weightSumOf(editor.content, group);
  if (!sum) return null;
  const name = group ?? t('outermost');
  if (sum.expected === null)
    return <p class="soft small">{t('groupSum', { group: name, sum: format.decimal(sum.sum) })}</p>;
  const values = { group: name, sum: format.decimal(sum.sum), expected: format.decimal(sum.expected) };
  return (
    <p class={sum.isRight ? 'soft small' : 'field-fault'} role="status">
      {t('groupSumOf', values)}
    </p>
  );
}
