import type { InstrumentChange } from '../../api/correction-types';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFieldWords } from '../../parts/use-field-words';
import { changeWords } from './change-words';
import { wordDiff, type Part } from './word-diff';

/** What happened to one item, group, or the instrument's head: each part before and after, with the words that differ. */
export function ChangeEntry({ change, href }: { readonly change: InstrumentChange; readonly href: string | null }) {
  const t = useTextOf(changeWords);
  const read = useInstrumentText();
  const names = useFieldWords();
  // A group has a name where an item has a question.
  const nameOf = (field: string): string =>
    change.type === 'node' && field === 'text' ? t('groupText') : names(field);
  const isWhole = change.change === 'added' || change.change === 'removed';
  return (
    <article class="version-change">
      <h4>
        {change.type !== 'instrument' && (
          <>
            <span class="soft">{t(`type.${change.type}`)}</span> <code>{change.code}</code>{' '}
          </>
        )}
        {read(change.label)}{' '}
        {change.renamedFrom && <span class="tag">{t('renamed', { code: change.renamedFrom })}</span>}
        {href && (
          <Link class="change-open no-print" href={href}>
            {t('open')}
          </Link>
        )}
      </h4>
      {change.fields.length > 0 && (
        <dl class={isWhole ? 'change-fields whole' : 'change-fields'}>
          {change.fields.map((field) => (
            <Field key={field.field} field={field} name={nameOf(field.field)} isWhole={isWhole} />
          ))}
        </dl>
      )}
    </article>
  );
}

interface FieldProps {
  readonly field: InstrumentChange['fields'][number];
  readonly name: string;
  /** Of something added or removed: there is only one side. */
  readonly isWhole: boolean;
}

function Field({ field: { before, after }, name, isWhole }: FieldProps) {
  const t = useTextOf(changeWords);
  if (isWhole)
    return (
      <div>
        <dt>{name}</dt>
        <dd>{after ?? before}</dd>
      </div>
    );
  const diff = wordDiff(before ?? '', after ?? '');
  return (
    <div>
      <dt>{name}</dt>
      <dd class="change-before">
        <span class="change-side">{t('before')}</span>
        <span>{before === null ? <em>{t('empty')}</em> : <Marked parts={diff.before} as="del" />}</span>
      </dd>
      <dd class="change-after">
        <span class="change-side">{t('after')}</span>
        <span>{after === null ? <em>{t('empty')}</em> : <Marked parts={diff.after} as="ins" />}</span>
      </dd>
    </div>
  );
}

function Marked({ parts, as: Mark }: { readonly parts: readonly Part[]; readonly as: 'del' | 'ins' }) {
  return <>{parts.map(({ text, changed }, at) => (changed ? <Mark key={at}>{text}</Mark> : text))}</>;
}
