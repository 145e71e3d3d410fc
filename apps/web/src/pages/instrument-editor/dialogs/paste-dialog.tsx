import { useId, useMemo, useState } from 'preact/hooks';
import { useText, useTextOf } from '../../../i18n/use-text';
import { Dialog } from '../../../parts/dialog';
import { insert } from '../core/change-tree';
import { type ColumnMapping, readPasted } from '../core/paste-columns';
import { toItems } from '../core/paste-items';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';
import { placeForNew } from '../use-actions';
import { PasteTable } from './paste-table';

interface Props {
  readonly editor: EditorView;
  /** What was pasted before the dialog opened. */
  readonly first: string;
  readonly onClose: () => void;
}

/** Takes cells copied from a spreadsheet, shows what each row becomes, and puts the good ones in as one step. */
export function PasteDialog({ editor, first, onClose }: Props) {
  const t = useTextOf(messages);
  const common = useText();
  const id = useId();
  const [text, setText] = useState(first);
  const [own, setOwn] = useState<ColumnMapping | null>(null);
  const table = useMemo(() => readPasted(text), [text]);
  const mapping = own?.length === table.mapping.length ? own : table.mapping;
  const place = placeForNew(editor);
  const pasted = useMemo(
    () => toItems(editor.content, place, table, mapping),
    [editor.content, place.parent, place.index, table, mapping],
  );
  const items = pasted.flatMap(({ item }) => (item ? [item] : []));
  const skipped = pasted.length - items.length;
  const apply = (): void => {
    editor.store.edit((now) => insert(now, place, items), '');
    editor.announce(t('pasted', { count: items.length, group: place.parent ?? t('outermost') }));
    editor.select(items[0]?.code ?? null);
    onClose();
  };
  return (
    <Dialog
      open
      title={t('pasteTitle', { group: place.parent ?? t('outermost') })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {common('app.cancel')}
          </button>
          <button type="button" class="button primary" disabled={items.length === 0} onClick={apply}>
            {t('pasteApply', { count: items.length })}
          </button>
        </>
      }
    >
      <div class="wide-dialog">
        <div class="field">
          <label for={id}>{t('pasteLabel')}</label>
          <span id={`${id}-hint`} class="field-hint">
            {t('pasteHint')}
          </span>
          <textarea
            id={id}
            class="input mono"
            rows={6}
            spellcheck={false}
            value={text}
            aria-describedby={`${id}-hint`}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setOwn(null);
            }}
          />
        </div>
        <p role="status" class={skipped > 0 ? 'field-fault' : 'soft'}>
          {text.trim() !== '' && t(skipped > 0 ? 'pasteSkipped' : 'pasteReady', { count: items.length, skipped })}
        </p>
        {table.rows.length > 0 && <PasteTable table={table} mapping={mapping} pasted={pasted} onMapping={setOwn} />}
      </div>
    </Dialog>
  );
}
