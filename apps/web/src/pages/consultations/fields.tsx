import type { ComponentChildren } from 'preact';
import { consultationTopics } from '../../api/clinic-types';
import { useTextOf } from '../../i18n/use-text';
import { FormField } from '../calendar/form-field';
import { clinicWords } from './words';

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

export function Select({ name, label, children }: SelectProps) {
  return (
    <FormField label={label}>
      {(control) => (
        <select class="input" name={name} {...control}>
          {children}
        </select>
      )}
    </FormField>
  );
}

export function TopicField({ value = 'request' }: { readonly value?: string }) {
  const words = useTextOf(clinicWords);
  return (
    <Select name="topic" label={words('topic')}>
      {consultationTopics.map((topic) => (
        <option key={topic} value={topic} selected={topic === value}>
          {words(`topic.${topic}`)}
        </option>
      ))}
    </Select>
  );
}

interface TextProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly max?: number;
}

export function LongText({ name, label, hint, value = '', required = true, max = 10_000 }: TextProps) {
  return (
    <FormField label={label} {...(hint ? { hint } : {})}>
      {(control) => (
        <textarea class="input" name={name} maxLength={max} required={required} defaultValue={value} {...control} />
      )}
    </FormField>
  );
}
