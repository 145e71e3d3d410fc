import type { Instrument } from '@app/instrument';
import { useTextOf } from '../../../i18n/use-text';
import { CommentPanel } from '../comments/comment-panel';
import type { PlacedViolation } from '../core/lint-places';
import type { EditorView } from '../editor-view';
import { messages } from '../messages';
import { CheckField, FormPart, SelectField, TextField } from './fields';
import { withLanguage } from './form-state';
import { aggregates } from './node-form';
import { GroupSum } from './weight-part';

const purposes = ['questionnaire', 'rubric', 'channelCheck', 'accessTest', 'visit'] as const;

/** What holds for the instrument as a whole. */
export function HeadForm({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const { content, store, lint } = editor;
  const set = (field: string, change: (now: Instrument) => Instrument): void =>
    store.edit(change, field && `head.${field}`);
  const faultsAt = (field: string): readonly PlacedViolation[] =>
    [...lint.errors, ...lint.warnings].filter(
      ({ code, violation }) => code === null && violation.path.startsWith(`/${field}`),
    );
  return (
    <>
      <h2 class="form-title">{t('head')}</h2>
      <fieldset class="form-body" disabled={editor.readOnly}>
        <FormPart title={t('part.name')}>
          <TextField
            label={t('title')}
            field="title"
            lang="id"
            value={content.title.id}
            violations={faultsAt('title')}
            onInput={(text) => set('title', (now) => ({ ...now, title: withLanguage(now.title, 'id', text) }))}
          />
          <TextField
            label={t('titleEnglish')}
            lang="en"
            value={content.title.en ?? ''}
            onInput={(text) => set('title.en', (now) => ({ ...now, title: withLanguage(now.title, 'en', text) }))}
          />
          <SelectField
            label={t('purpose')}
            value={content.purpose}
            options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            onChange={(purpose) => set('', (now) => ({ ...now, purpose }))}
          />
        </FormPart>
        <FormPart title={t('part.source')}>
          <TextField
            label={t('source')}
            field="source"
            hint={t('sourceHint')}
            rows={3}
            lang="id"
            value={content.source.id}
            violations={faultsAt('source')}
            onInput={(text) => set('source', (now) => ({ ...now, source: withLanguage(now.source, 'id', text) }))}
          />
          <CheckField
            label={t('verified')}
            hint={t('verifiedHint')}
            checked={content.verified}
            onChange={(verified) => set('', (now) => ({ ...now, verified }))}
          />
        </FormPart>
        <FormPart title={t('part.value')} field="children">
          <SelectField
            label={t('aggregate')}
            hint={t(`aggregateHint.${content.aggregate}`)}
            value={content.aggregate}
            options={aggregates.map((value) => ({ value, label: t(`aggregate.${value}`) }))}
            onChange={(aggregate) => set('', (now) => ({ ...now, aggregate }))}
          />
          <GroupSum editor={editor} group={null} />
        </FormPart>
      </fieldset>
      <CommentPanel editor={editor} code={null} />
    </>
  );
}
