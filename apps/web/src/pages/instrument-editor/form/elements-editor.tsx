import type { ChecklistItem, Item } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { without } from '../core/new-child';
import { messages } from '../messages';
import { AddEntry } from './add-entry';
import { EntryButtons } from './entry-buttons';
import { EntryCode } from './entry-code';
import { DecimalField } from './decimal-field';
import { CheckField, FieldFaults, TextField } from './fields';
import { type ItemFormProps, withLanguage } from './form-state';
import { movedBy, nextCode, pastedLines, removedAt, replaced } from './list-edit';

type Elements = ChecklistItem['elements'];

/** What can be ticked, and how much of it makes the item whole. Several lines pasted become several elements. */
export function ElementsEditor({ item, set, faultsAt }: ItemFormProps<ChecklistItem>) {
  const t = useTextOf(messages);
  const change = (field: string, to: (item: ChecklistItem) => ChecklistItem): void =>
    set(field, (now: Item) => (now.kind === 'checklist' ? to(now) : now));
  const put = (field: string, to: (elements: Elements) => Elements): void =>
    change(field, (now) => ({ ...now, elements: to(now.elements) }));
  return (
    <div class="entries" data-field="elements">
      <p class="field-label">{t('elements')}</p>
      <p class="field-hint">{t('elementsHint')}</p>
      {item.elements.map((element, at) => (
        <ElementRow key={at} element={element} at={at} count={item.elements.length} put={put} />
      ))}
      <FieldFaults id={`elements-${item.code}`} list={faultsAt('elements', 'required')} />
      <div class="actions">
        <AddEntry
          label={t('addElement')}
          count={item.elements.length}
          onAdd={() => put('', (now) => [...now, { code: nextCode(now.map(({ code }) => code)), text: { id: '' } }])}
        />
      </div>
      <div class="editor-row">
        <DecimalField
          label={t('required')}
          field="required"
          hint={t('requiredHint', { count: item.elements.length })}
          optional
          value={item.required === undefined ? undefined : String(item.required)}
          onValue={(typed) =>
            change('required', (now) => {
              const required = Math.trunc(Number(typed));
              return typed === undefined || required < 1 ? without(now, 'required') : { ...now, required };
            })
          }
        />
      </div>
      <CheckField
        label={t('allOrNothing')}
        hint={t('allOrNothingHint')}
        checked={item.allOrNothing === true}
        onChange={(checked) =>
          change('', (now) => (checked ? { ...now, allOrNothing: true } : without(now, 'allOrNothing')))
        }
      />
    </div>
  );
}

interface RowProps {
  readonly element: Elements[number];
  readonly at: number;
  readonly count: number;
  readonly put: (field: string, to: (elements: Elements) => Elements) => void;
}

function ElementRow({ element, at, count, put }: RowProps) {
  const t = useTextOf(messages);
  const name = t('elementNumber', { place: at + 1 });
  const change = (field: string, to: Elements[number]): void =>
    put(`elements.${at}.${field}`, (now) => replaced(now, at, to));
  const paste = (event: ClipboardEvent): void => {
    const lines = pastedLines(event.clipboardData?.getData('text/plain') ?? '');
    if (!lines) return;
    event.preventDefault();
    put('', (now) => withLines(now, at, lines));
  };
  return (
    <div class="entry is-element" role="group" aria-label={name} onPaste={paste}>
      <EntryCode value={element.code} onCode={(code) => change('code', { ...element, code })} />
      <TextField
        label={t('elementText')}
        value={element.text.id}
        onInput={(text) => change('text', { ...element, text: withLanguage(element.text, 'id', text) })}
      />
      <EntryButtons
        name={name}
        at={at}
        count={count}
        fewest={1}
        onMove={(by) => put('', (now) => movedBy(now, at, by))}
        onRemove={() => put('', (now) => removedAt(now, at))}
      />
    </div>
  );
}

/** The lines begin in the row they were pasted into, if that is empty, else behind it. */
const withLines = (elements: Elements, at: number, lines: readonly string[]): Elements => {
  const isEmpty = elements[at]?.text.id.trim() === '';
  const start = elements.slice(0, isEmpty ? at : at + 1);
  const end = elements.slice(at + 1);
  const codes = [...start, ...end].map(({ code }) => code);
  const added = lines.map((text) => {
    const code = nextCode(codes);
    codes.push(code);
    return { code, text: { id: text } };
  });
  return [...start, ...added, ...end];
};
