import type { ParticipantsReport } from '../../api/registration-types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { messages } from './messages';

type Line = ParticipantsReport['lines'][number];

/** Each row that does something, with what was and what will be. */
export function ChangedRows({ lines, total }: { readonly lines: readonly Line[]; readonly total: number }) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <>
      <div class="table-scroll as-cards import-rows" tabIndex={0} role="region" aria-label={t('changes')}>
        <table class="table">
          <caption class="visually-hidden">{t('changes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('body')}</th>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('fate')}</th>
              <th scope="col">{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.row}>
                <th scope="row">
                  {line.name} <span class="soft small">{line.code}</span>
                </th>
                <td data-label={t('row')}>{format.count(line.row)}</td>
                <td data-label={t('fate')}>
                  <span class={line.fate === 'changed' ? 'tag warn' : 'tag good'}>{t(`fate.${line.fate}`)}</span>
                </td>
                <td data-label={t('what')}>
                  <Changes line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > lines.length && (
        <p class="soft">{t('shown', { shown: format.count(lines.length), total: format.count(total) })}</p>
      )}
    </>
  );
}

function Changes({ line: { fate, changes } }: { readonly line: Line }) {
  const t = useTextOf(messages);
  if (changes.length === 0) return <>–</>;
  return (
    <ul class="import-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t(`field.${field}`)}:{' '}
          {fate === 'new' || (fate === 'joining' && field === 'category') ? (
            after
          ) : (
            <>
              <del>{before ?? t('empty')}</del> → <ins>{after ?? t('empty')}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
