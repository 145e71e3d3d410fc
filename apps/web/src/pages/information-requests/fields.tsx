import { useTextOf } from '../../i18n/use-text';
import { FormField } from '../calendar/form-field';
import { requestWords } from './words';

/** What stands in a field, without the space around it. */
export const textOf = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim();
export const orNull = (fields: FormData, name: string): string | null => textOf(fields, name) || null;

interface FieldProps {
  readonly name: string;
  readonly label: string;
}

interface ChoiceProps extends FieldProps {
  readonly values: readonly (keyof typeof requestWords.id)[];
  readonly onChoose?: (value: string) => void;
}

/** One of several, by their words. */
export function Choice({ name, label, values, onChoose }: ChoiceProps) {
  const words = useTextOf(requestWords);
  return (
    <FormField label={label}>
      {(control) => (
        <select class="input" name={name} {...control} onChange={(event) => onChoose?.(event.currentTarget.value)}>
          {values.map((value) => (
            <option key={value} value={value}>
              {words(value)}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

interface ShortProps extends FieldProps {
  readonly hint?: string;
  readonly max: number;
  readonly type?: 'text' | 'email' | 'tel';
  readonly required?: boolean;
}

export function Short({ name, label, hint, max, type = 'text', required = false }: ShortProps) {
  return (
    <FormField label={label} {...(hint ? { hint } : {})}>
      {(control) => <input class="input" type={type} name={name} maxLength={max} required={required} {...control} />}
    </FormField>
  );
}

export function Long({ name, label }: FieldProps) {
  return (
    <FormField label={label}>
      {(control) => <textarea class="input" name={name} maxLength={10_000} required {...control} />}
    </FormField>
  );
}
