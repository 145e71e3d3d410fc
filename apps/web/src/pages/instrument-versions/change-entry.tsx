import type { FieldChange, InstrumentChange } from '@app/instrument';
import { Link } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFieldWords } from '../../parts/use-field-words';
import { changeWords } from './change-words';
import { wordDiff, type Part } from './word-diff';

/** What happened to one item, group, or the instrument's head: each part before and after, with the words that differ. */
export function ChangeEntry({ change, href }: { readonly change: InstrumentChange; readonly href: string | null }) {
  const t = useTextOf(changeWords);
  const read = useInstrumentText();
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
            <Field key={field.field} field={field} isWhole={isWhole} />
          ))}
        </dl>
      )}
    </article>
  );
}

function Field({ field, isWhole }: { readonly field: FieldChange; readonly isWhole: boolean }) {
  const t = useTextOf(changeWords);
  const names = useFieldWords();
  const { before, after } = field;
  if (isWhole)
    return (
      <div>
        <dt>{names(field.field)}</dt>
        <dd>{after ?? before}</dd>
      </div>
    );
  const diff = wordDiff(before ?? '', after ?? '');
  return (
    <div>
      <dt>{names(field.field)}</dt>
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
