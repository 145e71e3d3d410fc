import { type Item, itemsOf } from '@app/instrument';
import { useId } from 'preact/hooks';
import { useInstrumentText, useTextOf } from '../../../i18n/use-text';
import { without } from '../core/new-child';
import { messages } from '../messages';
import { CodeField } from './code-field';
import { FieldFaults, FormPart } from './fields';
import type { ItemFormProps } from './form-state';

/** The code, and which item of last year's instrument this one continues. */
export function IdentityPart({ editor, item, set, faultsAt }: ItemFormProps) {
  const t = useTextOf(messages);
  return (
    <FormPart title={t('part.identity')}>
      <CodeField editor={editor} code={item.code} violations={faultsAt('code')} />
      <PreviousField editor={editor} item={item} set={set} faultsAt={faultsAt} />
      <p class="soft small">{t('previousWhy')}</p>
    </FormPart>
  );
}

function PreviousField({ editor, item, set, faultsAt }: ItemFormProps) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const id = useId();
  const known = editor.previous ? itemsOf(editor.previous) : [];
  const linked = known.find(({ code }) => code === item.previousCode);
  return (
    <div class="field" data-field="previousCode">
      <label for={id}>{t('previousCode')}</label>
      <input
        id={id}
        class="input"
        maxLength={40}
        list={known.length > 0 ? `${id}-list` : undefined}
        autocomplete="off"
        value={item.previousCode ?? ''}
        aria-describedby={`${id}-more`}
        onInput={(event) => {
          const previousCode = event.currentTarget.value.trim();
          set('previousCode', (now) =>
            previousCode === '' ? (without(now, 'previousCode') as Item) : { ...now, previousCode },
          );
        }}
      />
      {known.length > 0 && (
        <datalist id={`${id}-list`}>
          {known.map(({ code, text }) => (
            <option key={code} value={code}>
              {read(text)}
            </option>
          ))}
        </datalist>
      )}
      <span id={`${id}-more`}>
        {linked && <span class="field-hint">{read(linked.text)}</span>}
        <FieldFaults id={`${id}-faults`} list={faultsAt('previousCode')} />
      </span>
    </div>
  );
}
