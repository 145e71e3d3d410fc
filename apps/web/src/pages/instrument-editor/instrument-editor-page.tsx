import { useEffect, useState } from 'preact/hooks';
import { savesSettled } from '../../api/saves-under-way';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import type { PageProps } from '../../lazy-page';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { toast } from '../../toast';
import { forgetPaths, useResource } from '../../use-resource';
import { useTitle } from '../../use-title';
import { ConflictsPanel } from './conflicts-panel';
import { ImportDialog } from './dialogs/import-dialog';
import { PasteDialog } from './dialogs/paste-dialog';
import { PublishDialog } from './dialogs/publish-dialog';
import { EditorBar } from './editor-bar';
import type { DraftView } from './editor-types';
import type { EditorView } from './editor-view';
import { FormTurns } from './form/form-turns';
import { EditorForm } from './form/item-form';
import './instrument-editor.css';
import './instrument-form.css';
import { LintPanel } from './lint-panel';
import { messages } from './messages';
import { NoticeLine } from './notice-line';
import { PreviewPanel } from './preview/preview-panel';
import { TreePanel } from './tree/tree-panel';
import { type Removed, UndoOffer } from './undo-offer';
import { useTreeActions } from './use-actions';
import { useEditor } from './use-editor';

/** Writes an instrument: tree, form, lint, a phone to try it on, and colleagues at the same time. */
export function InstrumentEditorPage({ params }: PageProps) {
  const draft = useResource<DraftView>(
    useFreshPath(`/api/instruments/${encodeURIComponent(params['id'] ?? '')}/draft`),
  );
  return <Loaded resource={draft}>{(value) => <Opened key={value.id} first={value} />}</Loaded>;
}

/** Who comes back from another page must see what they saved on leaving: nothing remembered, and no save still under way. */
const useFreshPath = (path: string): string | null => {
  const [fresh, setFresh] = useState<string | null>(null);
  useEffect(() => {
    void savesSettled().then(() => {
      forgetPaths(path);
      setFresh(path);
    });
  }, [path]);
  return fresh === path ? path : null;
};

function Opened({ first }: { readonly first: DraftView }) {
  // The draft store takes it from here; the resource may be read again behind it.
  const [draft] = useState(first);
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const { editor, selection, said } = useEditor(draft);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [pasted, setPasted] = useState('');
  const [isPreview, setIsPreview] = useState(false);
  const [published, setPublished] = useState(draft.published);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const actions = useTreeActions(editor, (code, count) =>
    setRemoved({ code, count, after: editor.store.state().content }),
  );
  useTitle(t('pageTitle', { title: read(editor.content.title) }));
  // On a phone the preview leads back to where it was opened.
  const [from, setFrom] = useState<'tree' | 'form'>('tree');
  const togglePreview = (): void => {
    if (selection.pane !== 'preview') setFrom(selection.pane);
    setIsPreview(!isPreview);
    selection.showPane(isPreview ? from : 'preview');
  };
  return (
    <div class={isPreview ? 'editor with-preview' : 'editor'} data-pane={selection.pane}>
      <EditorBar
        editor={editor}
        published={published}
        isPreview={isPreview}
        onPreview={togglePreview}
        onImport={() => setDialog('import')}
        onPublish={() => {
          editor.store.flush();
          setDialog('publish');
        }}
      />
      <ConflictsPanel editor={editor} />
      <NoticeLine editor={editor} />
      <div class="editor-columns">
        <TreePanel
          editor={editor}
          actions={actions}
          onPaste={(text) => {
            setPasted(text);
            setDialog('paste');
          }}
        />
        <section id="editor-form" class="card editor-form" aria-label={t('form')} onKeyDown={backToTree}>
          <BackButton to="tree" onPress={() => selection.showPane('tree')} />
          <EditorForm editor={editor} />
          <FormTurns editor={editor} />
        </section>
        {isPreview && <PreviewPane editor={editor} from={from} onBack={togglePreview} />}
      </div>
      <LintPanel editor={editor} />
      <UndoOffer
        removed={removed && editor.state.history.done.at(-1)?.after === removed.after ? removed : null}
        onUndo={() => {
          editor.store.undo();
          if (removed) editor.select(removed.code);
          setRemoved(null);
        }}
        onClose={() => setRemoved(null)}
      />
      <div role="status" class="visually-hidden">
        {said}
      </div>
      <Dialogs
        editor={editor}
        dialog={dialog}
        pasted={pasted}
        published={published}
        onClose={() => setDialog(null)}
        onPublished={setPublished}
      />
    </div>
  );
}

/** Escape leads from the form back to the line it belongs to. */
const backToTree = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') document.querySelector<HTMLElement>('[role="tree"] [tabindex="0"]')?.focus();
};

type OpenDialog = 'paste' | 'import' | 'publish' | null;

interface DialogsProps {
  readonly editor: EditorView;
  readonly dialog: OpenDialog;
  readonly pasted: string;
  readonly published: number | null;
  readonly onClose: () => void;
  readonly onPublished: (number: number) => void;
}

function Dialogs({ editor, dialog, pasted, published, onClose, onPublished }: DialogsProps) {
  const t = useTextOf(messages);
  if (dialog === 'paste') return <PasteDialog editor={editor} first={pasted} onClose={onClose} />;
  if (dialog === 'import') return <ImportDialog editor={editor} onClose={onClose} />;
  if (dialog === null) return null;
  return (
    <PublishDialog
      editor={editor}
      published={published}
      onClose={onClose}
      onPublished={(number) => {
        onPublished(number);
        onClose();
        toast.show(t('publishDone', { number }));
      }}
    />
  );
}

interface PreviewProps {
  readonly editor: EditorView;
  readonly from: 'tree' | 'form';
  readonly onBack: () => void;
}

function PreviewPane({ editor, from, onBack }: PreviewProps) {
  return (
    <div class="editor-preview">
      <BackButton to={from} onPress={onBack} />
      <PreviewPanel editor={editor} />
    </div>
  );
}

/** Only a phone shows one part at a time and needs the way back. */
function BackButton({ to, onPress }: { readonly to: 'tree' | 'form'; readonly onPress: () => void }) {
  const t = useTextOf(messages);
  return (
    <button type="button" class="button editor-back" onClick={onPress}>
      <Icon name="previous" /> {t(to === 'tree' ? 'backToTree' : 'backToForm')}
    </button>
  );
}
