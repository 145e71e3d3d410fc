import type { InstrumentNode } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { CommentPanel } from '../comments/comment-panel';
import { update } from '../core/change-tree';
import { without } from '../core/new-child';
import { lineOf } from '../core/place-in-tree';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';
import { CodeField } from './code-field';
import { ConditionEditor } from './condition-editor';
import { DecimalField } from './decimal-field';
import { FormPart, SelectField, TextField } from './fields';
import { faultsOf, withLanguage } from './form-state';
import { GroupSum } from './weight-part';

interface Props {
  readonly editor: EditorView;
  readonly node: InstrumentNode;
}

interface PartProps extends Props {
  readonly set: (field: string, change: (node: InstrumentNode) => InstrumentNode) => void;
}

export const aggregates = ['weighted', 'mean', 'sum'] as const;

/** A group: its name, what it is worth, and how its items make its value. */
export function NodeForm({ editor, node }: Props) {
  const t = useTextOf(messages);
  const set: PartProps['set'] = (field, change) =>
    editor.store.edit(
      (now) => update(now, node.code, (child) => (child.type === 'node' ? change(child) : child)),
      field && `${node.code}.${field}`,
    );
  const faultsAt = faultsOf(editor, node.code);
  return (
    <>
      <h2 class="form-title">
        <span class="row-code">{node.code}</span> {t('node')}
      </h2>
      <fieldset class="form-body" disabled={editor.readOnly}>
        <FormPart title={t('part.name')}>
          <TextField
            label={t('nodeText')}
            field="text"
            lang="id"
            value={node.text.id}
            violations={faultsAt('text')}
            onInput={(text) => set('text', (now) => ({ ...now, text: withLanguage(now.text, 'id', text) }))}
          />
          <TextField
            label={t('nodeTextEnglish')}
            lang="en"
            value={node.text.en ?? ''}
            onInput={(text) => set('text.en', (now) => ({ ...now, text: withLanguage(now.text, 'en', text) }))}
          />
          <CodeField editor={editor} code={node.code} violations={faultsAt('code')} />
        </FormPart>
        <ValuePart editor={editor} node={node} set={set} />
        <FormPart title={t('part.asked')}>
          <ConditionEditor
            content={editor.content}
            code={node.code}
            condition={node.relevant}
            violations={faultsAt('relevant')}
            onChange={(relevant, field) =>
              set(field, (now) => (relevant ? { ...now, relevant } : without(now, 'relevant')))
            }
          />
        </FormPart>
      </fieldset>
      <CommentPanel editor={editor} code={node.code} />
    </>
  );
}

function ValuePart({ editor, node, set }: PartProps) {
  const t = useTextOf(messages);
  const faultsAt = faultsOf(editor, node.code);
  return (
    <FormPart title={t('part.value')}>
      <DecimalField
        label={t('weight')}
        field="weight"
        value={node.weight}
        violations={faultsAt('weight')}
        onValue={(weight) => weight !== undefined && set('weight', (now) => ({ ...now, weight }))}
      />
      <GroupSum editor={editor} group={lineOf(editor.content, node.code)?.parent ?? null} />
      <SelectField
        label={t('aggregate')}
        field="aggregate"
        hint={t(`aggregateHint.${node.aggregate}`)}
        value={node.aggregate}
        violations={faultsAt('aggregate')}
        options={aggregates.map((value) => ({ value, label: t(`aggregate.${value}`) }))}
        onChange={(aggregate) => set('', (now) => ({ ...now, aggregate }))}
      />
      <div data-field="children">
        <GroupSum editor={editor} group={node.code} />
      </div>
      <SelectField
        label={t('emptyNode')}
        value={node.emptyNode ?? 'exclude'}
        options={(['exclude', 'zero'] as const).map((value) => ({ value, label: t(`emptyNode.${value}`) }))}
        onChange={(value) =>
          set('', (now) => (value === 'zero' ? { ...now, emptyNode: value } : without(now, 'emptyNode')))
        }
      />
    </FormPart>
  );
}
