import { useText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useFieldWords } from '../../parts/use-field-words';
import type { EditorView } from './editor-view';
import { messages } from './messages';

const FIRST_SHOWN = 3;

/** What a colleague has just changed, said once and put away by hand. The region is there before its words. */
export function NoticeLine({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const common = useText();
  const { notice } = editor.state;
  return (
    <div role="status" class="editor-notice">
      {notice && (
        <div class="note">
          <Icon name="clock" />
          <div>{notice.kind === 'restored' ? <p>{t('restored')}</p> : <Changes editor={editor} notice={notice} />}</div>
          <button
            type="button"
            class="button icon-only"
            aria-label={common('app.close')}
            onClick={editor.store.dismissNotice}
          >
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  );
}

type Colleague = Extract<NonNullable<EditorView['state']['notice']>, { readonly kind: 'colleague' }>;

function Changes({ editor, notice }: { readonly editor: EditorView; readonly notice: Colleague }) {
  const t = useTextOf(messages);
  const say = useFieldWords();
  const { by, changes } = notice;
  const rest = changes.length - FIRST_SHOWN;
  return (
    <>
      <p>{t('colleagueChanged', { by: by ?? t('somebody'), count: changes.length })}</p>
      <ul>
        {changes.slice(0, FIRST_SHOWN).map(({ code, type, change, fields }) => (
          <li key={code + change}>
            <button
              type="button"
              class="link-button"
              onClick={() => editor.open(type === 'instrument' || change === 'removed' ? null : code)}
            >
              {type === 'instrument' ? t('headShort') : code}
            </button>{' '}
            {t(`change.${change}`)}
            {fields.length > 0 && `: ${fields.map(({ field }) => say(field)).join(', ')}`}
          </li>
        ))}
        {rest > 0 && <li>{t('andMore', { count: rest })}</li>}
      </ul>
    </>
  );
}
