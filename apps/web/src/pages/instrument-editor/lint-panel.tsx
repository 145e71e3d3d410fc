import { useState } from 'preact/hooks';
import { useServerWords, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import type { PlacedViolation } from './core/lint-places';
import type { EditorView } from './editor-view';
import { messages } from './messages';

const FIRST_SHOWN = 8;

/** All that a methodologist would object to; each line leads to its field. */
export function LintPanel({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const { errors, warnings } = editor.lint;
  return (
    <section class="card lint" aria-labelledby="lint-head">
      <h2 id="lint-head" tabIndex={-1}>
        {t('lint')}
      </h2>
      <p role="status" class="lint-sum">
        {errors.length + warnings.length === 0 ? (
          <span class="tag good">{t('lintClean')}</span>
        ) : (
          <>
            <span class={errors.length > 0 ? 'tag bad' : 'tag good'}>{t('errorCount', { count: errors.length })}</span>{' '}
            <span class={warnings.length > 0 ? 'tag warn' : 'tag good'}>
              {t('warningCount', { count: warnings.length })}
            </span>
          </>
        )}
      </p>
      <LintList editor={editor} title={t('errors')} hint={t('errorsHint')} list={errors} />
      <LintList editor={editor} title={t('warnings')} hint={t('warningsHint')} list={warnings} />
    </section>
  );
}

interface ListProps {
  readonly editor: EditorView;
  readonly title: string;
  readonly hint: string;
  readonly list: readonly PlacedViolation[];
}

function LintList({ editor, title, hint, list }: ListProps) {
  const t = useTextOf(messages);
  const inWords = useServerWords();
  const [all, setAll] = useState(false);
  if (list.length === 0) return null;
  const shown = all ? list : list.slice(0, FIRST_SHOWN);
  return (
    <>
      <h3>{title}</h3>
      <p class="soft small">{hint}</p>
      <ul class="lint-list">
        {shown.map(({ violation, isWarning, code, field }) => (
          <li key={violation.path + violation.code + violation.message}>
            <button type="button" class="lint-line" onClick={() => editor.open(code, field.split('/')[0])}>
              <span class={isWarning ? 'lint-tone warn' : 'lint-tone bad'}>
                <Icon name={isWarning ? 'warning' : 'cross'} />
              </span>
              <span class="row-code">{code ?? t('headShort')}</span>
              <span>{inWords(violation.message)}</span>
            </button>
          </li>
        ))}
      </ul>
      {list.length > shown.length && (
        <button type="button" class="button quiet" onClick={() => setAll(true)}>
          {t('showAll', { count: list.length })}
        </button>
      )}
    </>
  );
}

/** Beside the save state: how many faults there are, and the way to them. */
export function LintLink({ editor }: { readonly editor: EditorView }) {
  const t = useTextOf(messages);
  const { errors, warnings } = editor.lint;
  if (errors.length + warnings.length === 0) return null;
  const show = (): void => {
    const head = document.getElementById('lint-head');
    head?.scrollIntoView({ block: 'start' });
    head?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="button quiet lint-link" onClick={show}>
      {errors.length > 0 && <span class="tag bad">{t('errorCount', { count: errors.length })}</span>}
      {warnings.length > 0 && <span class="tag warn">{t('warningCount', { count: warnings.length })}</span>}
    </button>
  );
}
