import { useEffect } from 'preact/hooks';
import { useTextOf } from '../../../i18n/use-text';
import { lineOf } from '../core/place-in-tree';
import { CommentPanel } from '../comments/comment-panel';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';
import { AnswerPart } from './answer-part';
import { AskedPart } from './asked-part';
import { EvidencePart } from './evidence-part';
import { FormPart, TextField } from './fields';
import { type ItemFormProps, faultsOf, setItem, withDefinition, withLanguage } from './form-state';
import { HeadForm } from './head-form';
import { IdentityPart } from './identity-part';
import { LawPart } from './law-part';
import { NodeForm } from './node-form';
import { WeightPart } from './weight-part';

/** The right side: whatever is selected in the tree, with all that it has. */
export function EditorForm({ editor }: { readonly editor: EditorView }) {
  useEffect(() => {
    document.getElementById('editor-form')?.scrollTo({ top: 0 });
  }, [editor.turn]);
  const child = lineOf(editor.content, editor.selected)?.child;
  if (!child) return <HeadForm editor={editor} />;
  if (child.type === 'node') return <NodeForm key={editor.turn} editor={editor} node={child} />;
  const part: ItemFormProps = {
    editor,
    item: child,
    set: setItem(editor, child.code),
    faultsAt: faultsOf(editor, child.code),
  };
  return <ItemForm key={editor.turn} {...part} />;
}

function ItemForm(part: ItemFormProps) {
  const t = useTextOf(messages);
  const { editor, item } = part;
  return (
    <>
      <h2 class="form-title">
        <span class="row-code">{item.code}</span> {t(`kind.${item.kind}`)}
      </h2>
      <fieldset class="form-body" disabled={editor.readOnly}>
        <QuestionPart {...part} />
        <AnswerPart {...part} />
        <WeightPart {...part} />
        <EvidencePart {...part} />
        <LawPart {...part} />
        <AskedPart {...part} />
        <IdentityPart {...part} />
      </fieldset>
      <CommentPanel editor={editor} code={item.code} />
    </>
  );
}

function QuestionPart({ editor, item, set, faultsAt }: ItemFormProps) {
  const t = useTextOf(messages);
  const hasEnglish = item.text.en !== undefined || item.definition?.en !== undefined;
  return (
    <FormPart title={t('part.question')}>
      <TextField
        label={t('question')}
        field="text"
        rows={3}
        lang="id"
        value={item.text.id}
        violations={faultsAt('text')}
        onInput={(text) => set('text', (now) => ({ ...now, text: withLanguage(now.text, 'id', text) }))}
      />
      <TextField
        label={t('definition')}
        field="definition"
        hint={t('definitionHint')}
        rows={3}
        lang="id"
        value={item.definition?.id ?? ''}
        violations={faultsAt('definition')}
        onInput={(text) => set('definition', (now) => withDefinition(now, 'id', text))}
      />
      <details class="editor-more" open={hasEnglish || editor.content.title.en !== undefined}>
        <summary>{t('english')}</summary>
        <TextField
          label={t('questionEnglish')}
          rows={2}
          lang="en"
          value={item.text.en ?? ''}
          onInput={(text) => set('text.en', (now) => ({ ...now, text: withLanguage(now.text, 'en', text) }))}
        />
        <TextField
          label={t('definitionEnglish')}
          rows={2}
          lang="en"
          value={item.definition?.en ?? ''}
          onInput={(text) => set('definition.en', (now) => withDefinition(now, 'en', text))}
        />
      </details>
    </FormPart>
  );
}
