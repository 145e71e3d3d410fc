import type { PastField, PastMapping, PastYearReport } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { messages } from './messages';

const fields = ['code', 'name', 'category', 'score', 'band', 'rank', 'stage'] as const satisfies readonly PastField[];

interface Props {
  readonly report: PastYearReport;
  readonly mapping: PastMapping;
  readonly onMapping: (mapping: PastMapping) => void;
}

/** What each column means: guessed, to be corrected. */
export function ColumnsPart({ report, mapping, onMapping }: Props) {
  const t = useTextOf(messages);
  const set = (letter: string, meaning: string): void => {
    const { [letter]: _, ...others } = mapping.fields;
    const field = fields.find((one) => one === meaning);
    onMapping({ ...mapping, fields: field ? { ...others, [letter]: field } : others });
  };
  return (
    <section class="card">
      <h2>{t('columns')}</h2>
      <p>{t('columnsIntro')}</p>
      <div class="mapping-place">
        {report.sheets.length > 1 && (
          <label class="field">
            <span class="field-label">{t('sheet')}</span>
            <select
              class="input"
              value={mapping.sheet}
              onChange={(event) => onMapping({ sheet: event.currentTarget.value, headRow: 0, fields: {} })}
            >
              {report.sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label class="field short-field">
          <span class="field-label">{t('headRow')}</span>
          <input
            class="input"
            type="number"
            min={1}
            value={mapping.headRow}
            onChange={(event) => onMapping({ ...mapping, headRow: Number(event.currentTarget.value) || 1 })}
          />
        </label>
      </div>
      <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('columns')}>
        <table class="table">
          <caption class="visually-hidden">{t('columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('header')}</th>
              <th scope="col">{t('samples')}</th>
              <th scope="col">{t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {report.columns.map(({ letter, header, samples }) => (
              <tr key={letter}>
                <th scope="row">{letter}</th>
                <td data-label={t('header')}>{header || t('noHeader')}</td>
                <td data-label={t('samples')} class="soft">
                  {samples.join(' · ') || '–'}
                </td>
                <td data-label={t('meaning')}>
                  <select
                    class="input"
                    aria-label={t('meaningOf', { letter })}
                    value={mapping.fields[letter] ?? 'none'}
                    onChange={(event) => set(letter, event.currentTarget.value)}
                  >
                    <option value="none">{t('field.none')}</option>
                    {fields.map((field) => (
                      <option key={field} value={field}>
                        {t(`field.${field}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
