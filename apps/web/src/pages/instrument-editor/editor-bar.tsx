import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { paths } from '../../paths';
import { downloadHrefs } from '../instruments/download-hrefs';
import { DownloadLink } from '../instruments/download-link';
import { EditorIcon } from './editor-icon';
import type { EditorView } from './editor-view';
import { IconButton } from './icon-button';
import { LintLink } from './lint-panel';
import { messages } from './messages';
import { Presence, SaveLine } from './save-line';
import { useClosingMenu } from './use-closing-menu';

interface Props {
  readonly editor: EditorView;
  readonly published: number | null;
  readonly isPreview: boolean;
  readonly onPreview: () => void;
  readonly onImport: () => void;
  readonly onPublish: () => void;
}

/** Which instrument this is, what is saved, and what can be done with it as a whole. */
export function EditorBar(props: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const { editor, published } = props;
  const { draft, content } = editor;
  return (
    <header class="editor-head">
      <div class="editor-title">
        <p class="small soft">
          <Link href={paths.instruments}>{t('library')}</Link> / <span class="mono">{draft.code}</span>
        </p>
        <h1>{read(content.title) || t('untitled')}</h1>
        <p class="small">
          <span class="tag">{published === null ? t('neverPublished') : t('publishedAs', { number: published })}</span>{' '}
          {!content.verified && <span class="tag warn">{t('proposal')}</span>}{' '}
          {draft.archived && <span class="tag bad">{t('archived')}</span>}{' '}
          {editor.readOnly && !draft.archived && <span class="tag">{t('readOnly')}</span>}
        </p>
      </div>
      <div class="editor-state">
        <SaveLine editor={editor} />
        <Presence editor={editor} />
        <LintLink editor={editor} />
      </div>
      <EditorActions {...props} />
    </header>
  );
}

function EditorActions({ editor, isPreview, onPreview, onImport, onPublish }: Props) {
  const t = useTextOf(messages);
  const { store, state, draft, readOnly } = editor;
  return (
    <div class="actions editor-actions">
      {!readOnly && (
        <span class="editor-history">
          <IconButton icon="undo" label={t('undo')} disabled={state.history.done.length === 0} onPress={store.undo} />
          <IconButton icon="redo" label={t('redo')} disabled={state.history.undone.length === 0} onPress={store.redo} />
        </span>
      )}
      <button type="button" class="button editor-try" aria-pressed={isPreview} onClick={onPreview}>
        <EditorIcon name="phone" /> {t('preview')}
      </button>
      <FileMenu id={draft.id} onImport={readOnly ? null : onImport} />
      <Link class="button" href={paths.instrumentVersions(draft.id)}>
        <EditorIcon name="history" /> {t('versions')}
      </Link>
      {!readOnly && (
        <button type="button" class="button primary" onClick={onPublish}>
          {t('publish')}
        </button>
      )}
    </div>
  );
}

function FileMenu({ id, onImport }: { readonly id: string; readonly onImport: (() => void) | null }) {
  const t = useTextOf(messages);
  const menu = useClosingMenu();
  const hrefs = downloadHrefs(id, 'draft');
  return (
    <details ref={menu} class="editor-menu">
      <summary class="button">
        <Icon name="file" /> {t('files')}
      </summary>
      <div
        class="editor-menu-list"
        onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}
      >
        <DownloadLink class="button" href={hrefs.workbook}>
          <Icon name="download" /> {t('downloadWorkbook')}
        </DownloadLink>
        <DownloadLink class="button" href={hrefs.file}>
          <Icon name="download" /> {t('downloadFile')}
        </DownloadLink>
        {onImport && (
          <button type="button" class="button" onClick={onImport}>
            <EditorIcon name="upload" /> {t('import')}
          </button>
        )}
      </div>
    </details>
  );
}
