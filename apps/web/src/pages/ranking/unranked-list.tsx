import type { StandingRow, Standings } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { messages } from './messages';

/** Why a body has no place, in one sentence. */
export const useUnrankedReason = (stages: Standings['stages']): ((row: StandingRow) => string) => {
  const t = useTextOf(messages);
  return (row) => {
    const open = stages.find(({ code }) => row.stages[code]?.state === 'undetermined');
    if (row.status === 'undetermined' && open) return t('status.undeterminedStage', { stage: open.label });
    return t(`status.${row.status}`);
  };
};

/** The bodies without a place, each with the reason; they are named, never hidden. */
export function UnrankedList({ standings }: { readonly standings: Pick<Standings, 'rows' | 'stages'> }) {
  const t = useTextOf(messages);
  const reasonOf = useUnrankedReason(standings.stages);
  const rows = standings.rows.filter(({ status }) => status !== 'ranked');
  if (rows.length === 0) return null;
  return (
    <details class="card fold" open={rows.length <= 10}>
      <summary>
        <h2>
          {t('unranked')} ({rows.length})
        </h2>
      </summary>
      <p class="soft">{t('unrankedIntro')}</p>
      <div class="table-scroll as-cards" tabIndex={0} role="region" aria-label={t('unranked')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('category')}</th>
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.subjectId}>
                <th scope="row">{row.name}</th>
                <td data-label={t('category')}>{row.categoryLabel}</td>
                <td data-label={t('reason')}>{reasonOf(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
