import type { InstrumentChange } from '../api/correction-types';
import { useInstrumentText, useTextOf } from '../i18n/use-text';
import { changeMessages } from './change-messages';
import { useFieldWords } from './use-field-words';

/** Every difference between two versions as people read it: which question, what it was, what it is. */
export function ChangeList({ changes }: { readonly changes: readonly InstrumentChange[] }) {
  const t = useTextOf(changeMessages);
  const read = useInstrumentText();
  if (changes.length === 0) return <p class="soft">{t('none')}</p>;
  return (
    <ul class="change-list">
      {changes.map((one) => (
        <li key={`${one.type} ${one.code} ${one.change}`}>
          <p class="change-head">
            <span class={`tag ${tones[one.change]}`}>{t(`change.${one.change}`)}</span>{' '}
            <strong>
              {one.type === 'instrument' ? t('whole') : one.code} {one.type !== 'instrument' && read(one.label)}
            </strong>
            {one.renamedFrom && <span class="soft small"> ({t('renamed', { code: one.renamedFrom })})</span>}
          </p>
          <Fields change={one} />
        </li>
      ))}
    </ul>
  );
}

const tones = { added: 'good', removed: 'bad', changed: 'warn', moved: '' } as const;

/** What is wholly new or gone is told by its name; the rest of it is there for who asks. */
function Fields({ change }: { readonly change: InstrumentChange }) {
  const t = useTextOf(changeMessages);
  const isWhole = change.change === 'added' || change.change === 'removed';
  if (!isWhole) return <ChangedFields change={change} />;
  return (
    <details>
      <summary>{t('contents')}</summary>
      <ChangedFields change={change} />
    </details>
  );
}

/** What one question was and what it is, field by field. */
export function ChangedFields({ change: { change, fields } }: { readonly change: InstrumentChange }) {
  const t = useTextOf(changeMessages);
  const say = useFieldWords();
  if (fields.length === 0) return null;
  return (
    <dl class="changed-fields">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{say(field)}</dt>
          {change !== 'added' && (
            <dd>
              <span class="soft small">{t('before')}</span> <del>{before ?? t('nothing')}</del>
            </dd>
          )}
          {change !== 'removed' && (
            <dd>
              <span class="soft small">{t('after')}</span> <ins>{after ?? t('nothing')}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
