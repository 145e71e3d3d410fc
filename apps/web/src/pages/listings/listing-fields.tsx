import { useState } from 'preact/hooks';
import { listingClasses, listingForms, type ListingContent } from '../../api/listing-types';
import { useTextOf } from '../../i18n/use-text';
import { FormField } from '../calendar/form-field';
import { orNull, textOf } from '../information-requests/fields';
import { listingMessages as messages } from './messages';
import { listingWords } from './words';

type Field = keyof ListingContent;

const classOf = (fields: FormData): ListingContent['class'] =>
  listingClasses.find((one) => one === textOf(fields, 'class')) ?? 'periodic';

/** What a filled form says. */
export const contentOf = (fields: FormData, before: ListingContent | null): ListingContent => ({
  class: classOf(fields),
  requirement: before?.requirement ?? null,
  title: textOf(fields, 'title'),
  summary: textOf(fields, 'summary'),
  unit: textOf(fields, 'unit'),
  official: textOf(fields, 'official'),
  madeWhen: textOf(fields, 'madeWhen'),
  madeWhere: textOf(fields, 'madeWhere'),
  form: listingForms.find((one) => one === textOf(fields, 'form')) ?? 'soft',
  retention: textOf(fields, 'retention'),
  link: orNull(fields, 'link'),
  ground: orNull(fields, 'ground'),
  testedOn: orNull(fields, 'testedOn'),
  testSummary: orNull(fields, 'testSummary'),
  testLink: orNull(fields, 'testLink'),
  exemptUntil: orNull(fields, 'exemptUntil'),
});

/** The fields of one line; those of an exemption show where it is one. */
export function ListingFields({ value }: { readonly value: ListingContent | null }) {
  const t = useTextOf(messages);
  const [kind, setKind] = useState<string>(value?.class ?? 'periodic');
  return (
    <>
      <Choice name="class" values={listingClasses} value={kind} onChoose={setKind} />
      <Text name="title" value={value} max={300} required />
      <Long name="summary" value={value} hint={t('summaryHint')} />
      <Text name="unit" value={value} max={200} required />
      <Text name="official" value={value} max={200} />
      <Text name="madeWhen" value={value} max={100} hint={t('whenHint')} />
      <Text name="madeWhere" value={value} max={200} />
      <Choice name="form" values={listingForms} value={value?.form ?? 'soft'} />
      <Text name="retention" value={value} max={200} hint={t('retentionHint')} />
      {kind === 'exempt' ? (
        <>
          <p class="note">{t('publicHint')}</p>
          <Text name="ground" value={value} max={1_000} hint={t('groundHint')} required />
          <Text name="testedOn" value={value} type="date" />
          <Long name="testSummary" value={value} />
          <Text name="testLink" value={value} type="url" max={2_000} />
          <Text name="exemptUntil" value={value} type="date" hint={t('untilHint')} />
        </>
      ) : (
        <Text name="link" value={value} type="url" max={2_000} hint={t('linkHint')} />
      )}
    </>
  );
}

interface FieldProps {
  readonly name: Field;
  readonly value: ListingContent | null;
  readonly hint?: string;
}

interface TextProps extends FieldProps {
  readonly max?: number;
  readonly type?: 'text' | 'date' | 'url';
  readonly required?: boolean;
}

function Text({ name, value, hint, max = 10, type = 'text', required = false }: TextProps) {
  const words = useTextOf(listingWords);
  return (
    <FormField label={words(name as keyof typeof listingWords.id)} {...(hint ? { hint } : {})}>
      {(control) => (
        <input
          class={type === 'date' ? 'input short' : 'input'}
          type={type}
          name={name}
          maxLength={max}
          required={required}
          defaultValue={value?.[name] ?? ''}
          {...control}
        />
      )}
    </FormField>
  );
}

function Long({ name, value, hint }: FieldProps) {
  const words = useTextOf(listingWords);
  return (
    <FormField label={words(name as keyof typeof listingWords.id)} {...(hint ? { hint } : {})}>
      {(control) => (
        <textarea class="input" name={name} maxLength={5_000} defaultValue={value?.[name] ?? ''} {...control} />
      )}
    </FormField>
  );
}

interface ChoiceProps {
  readonly name: 'class' | 'form';
  readonly values: readonly (keyof typeof listingWords.id)[];
  readonly value: string;
  readonly onChoose?: (value: string) => void;
}

function Choice({ name, values, value, onChoose }: ChoiceProps) {
  const words = useTextOf(listingWords);
  return (
    <FormField label={words(name)}>
      {(control) => (
        <select class="input" name={name} {...control} onChange={(event) => onChoose?.(event.currentTarget.value)}>
          {values.map((one) => (
            <option key={one} value={one} selected={one === value}>
              {words(one)}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
