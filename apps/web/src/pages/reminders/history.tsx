import { useEffect } from 'preact/hooks';
import type { ReminderLine } from '../../api/mail-types';
import { useText, useTextOf } from '../../i18n/use-text';
import { Loaded } from '../../parts/loaded';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { useKeyset } from '../../use-keyset';
import { messages } from './messages';

/** Who was reminded when, and by whom. */
export function History({ periodId, round }: { readonly periodId: string; readonly round: number }) {
  const t = useTextOf(messages);
  const common = useText();
  const format = useFormat();
  const lines = useKeyset<ReminderLine>(`/api/periods/${periodId}/reminders`);
  useEffect(() => {
    if (round > 0) lines.first.reload();
  }, [round]);
  return (
    <section>
      <h2>{t('historyTitle')}</h2>
      <Loaded resource={lines.first}>
        {() =>
          lines.rows.length === 0 ? (
            <p class="empty">{t('noHistory')}</p>
          ) : (
            <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('history')}>
              <table class="table">
                <caption class="visually-hidden">{t('history')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('body')}</th>
                    <th scope="col">{t('at')}</th>
                    <th scope="col">{t('stage')}</th>
                    <th scope="col">{t('by')}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.rows.map((line) => (
                    <tr key={line.id}>
                      <th scope="row">{line.bodyName}</th>
                      <td data-label={t('at')}>{format.dateTime(line.at)}</td>
                      <td data-label={t('stage')}>
                        {t(line.stage)}, {t('people', { count: format.count(line.recipients) })}
                      </td>
                      <td data-label={t('by')}>{line.sentBy ?? t('automatically', { count: line.daysBefore ?? 0 })}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      {lines.more && (
        <p class="table-more">
          <button type="button" class="button" disabled={lines.loadingMore} onClick={lines.more}>
            {lines.loadingMore ? common('app.loading') : common('app.more')}
          </button>
        </p>
      )}
    </section>
  );
}
