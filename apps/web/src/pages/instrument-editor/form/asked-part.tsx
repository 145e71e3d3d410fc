import type { Item } from '@app/instrument';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import { without } from '../core/new-child';
import { messages } from '../messages';
import { ConditionEditor } from './condition-editor';
import { FieldFaults, FormPart, SelectField, TextField } from './fields';
import type { ItemFormProps } from './form-state';

const usualKinds = ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'] as const;

/** To whom and when the item is put, and who fills it. */
export function AskedPart({ editor, item, set, faultsAt }: ItemFormProps) {
  const t = useTextOf(messages);
  return (
    <FormPart title={t('part.asked')}>
      <ConditionEditor
        content={editor.content}
        code={item.code}
        condition={item.relevant}
        violations={faultsAt('relevant')}
        onChange={(relevant, field) =>
          set(field, (now) => (relevant ? { ...now, relevant } : (without(now, 'relevant') as Item)))
        }
      />
      <BodyKinds item={item} set={set} />
      <FieldFaults id={`applicable-${item.code}`} list={faultsAt('applicable')} />
      <SelectField
        label={t('filledBy')}
        field="filledBy"
        value={item.filledBy ?? 'body'}
        violations={faultsAt('filledBy')}
        options={(['body', 'assessor'] as const).map((value) => ({ value, label: t(`filledBy.${value}`) }))}
        onChange={(value) =>
          set('', (now) => (value === 'assessor' ? { ...now, filledBy: value } : (without(now, 'filledBy') as Item)))
        }
      />
    </FormPart>
  );
}

/** Kinds of body; none ticked means all. Organisers have kinds of their own, so others can be typed. */
function BodyKinds({ item, set }: Pick<ItemFormProps, 'item' | 'set'>) {
  const t = useTextOf(messages);
  const chosen = item.applicable ?? [];
  const [others, setOthers] = useState(chosen.filter((kind) => !isUsual(kind)).join(', '));
  const put = (kinds: readonly string[]): void =>
    set('applicable', (now) => {
      const rest = without(now, 'applicable') as Item;
      return kinds.length > 0 ? { ...rest, applicable: kinds } : rest;
    });
  const toggle = (kind: string): void =>
    put(chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind]);
  return (
    <fieldset class="chips" data-field="applicable">
      <legend class="field-label">{t('applicable')}</legend>
      <span class="field-hint">{t('applicableHint')}</span>
      {usualKinds.map((kind) => (
        <label key={kind} class="choice chip">
          <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
          <span>{t(`body.${kind}`)}</span>
        </label>
      ))}
      <TextField
        label={t('otherKinds')}
        value={others}
        onInput={(text) => {
          setOthers(text);
          put([...chosen.filter(isUsual), ...kindsIn(text)]);
        }}
      />
    </fieldset>
  );
}

const isUsual = (kind: string): boolean => usualKinds.some((each) => each === kind);

const kindsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((kind) => kind.trim().toUpperCase().slice(0, 40))
      .filter((kind) => kind !== '' && !isUsual(kind)),
  ),
];
