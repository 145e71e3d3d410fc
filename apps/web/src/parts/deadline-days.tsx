import type { DeadlineDay } from '../api/calendar-types';
import { useTextOf } from '../i18n/use-text';
import '../styles/table.css';
import { deadlineMessages } from './deadline-messages';
import { useDayWords } from './use-day-words';

/** Every day on the way to a deadline: which number it has, or why nobody works. */
export function DeadlineDays({ days }: { readonly days: readonly DeadlineDay[] }) {
  const t = useTextOf(deadlineMessages);
  const words = useDayWords();
  return (
    <>
      <h3>{t('why')}</h3>
      <div class="table-scroll as-cards calendar-way" tabIndex={0} role="region" aria-label={t('whyCaption')}>
        <table class="table">
          <caption class="visually-hidden">{t('whyCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('counted')}</th>
              <th scope="col">{t('because')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date} class={day.count === null ? 'calendar-off' : undefined}>
                <th scope="row">{words.long(day.date)}</th>
                <td data-label={t('counted')}>
                  {day.count === null ? t('notCounted') : <strong>{t('nth', { count: day.count })}</strong>}{' '}
                  {day.isProvisional && <span class="tag warn">{t('provisional')}</span>}
                </td>
                <td data-label={t('because')}>
                  <Because day={day} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Because({ day }: { readonly day: DeadlineDay }) {
  const t = useTextOf(deadlineMessages);
  const reasons = [
    ...day.off.map(({ kind, name }) =>
      kind === 'weekend' ? t('weekend') : t('off', { kind: t(kind), name: name ?? '' }),
    ),
    ...day.notCounted.map(({ kind, name }) => t('stays', { kind: t(kind), name })),
  ];
  return <>{reasons.join('; ')}</>;
}
