import type { MergeConflict } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useFieldWords } from '../../parts/use-field-words';
import type { EditorView } from './editor-view';
import { messages } from './messages';

/** Where two people changed the same: both values, and a person picks. Until then the colleague's stands. */
export function ConflictsPanel({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const { conflicts } = editor.state;
  if (conflicts.length === 0) return null;
  return (
    <section class="note bad conflicts" role="alert" aria-labelledby="conflicts-head">
      <Icon name="warning" />
      <div>
        <h2 id="conflicts-head">{t('conflicts', { count: conflicts.length })}</h2>
        <p>{t('conflictsHint')}</p>
        {conflicts.map((conflict) => (
          <Conflict key={`${conflict.code} ${conflict.field}`} editor={editor} conflict={conflict} />
        ))}
      </div>
    </section>
  );
}

function Conflict({ editor, conflict }: { readonly editor: EditorView; readonly conflict: MergeConflict }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const say = useFieldWords();
  const { code, label, field, mine, theirs } = conflict;
  const what = field === 'existence' ? t('existence') : say(field);
  return (
    <div class="conflict" role="group" aria-label={`${code} ${what}`}>
      <p>
        <strong>{code}</strong> {read(label)} · {what}
      </p>
      <div class="sides">
        {(['mine', 'theirs'] as const).map((whose) => (
          <div key={whose} class="card">
            <p class="small soft">{t(`conflict.${whose}`)}</p>
            <p class="conflict-value">{(whose === 'mine' ? mine : theirs) ?? t('nothingThere')}</p>
            <button type="button" class="button" onClick={() => editor.store.pick(conflict, whose)}>
              {t(`conflict.take.${whose}`)}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
