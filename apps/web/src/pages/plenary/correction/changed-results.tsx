import type { DeterminationCorrection, Standings } from '../../../api/results-types';
import { useTextOf } from '../../../i18n/use-text';
import { useFormat } from '../../../use-format';
import { correctionMessages } from './correction-messages';

interface Props {
  readonly standings: Pick<Standings, 'bands'>;
  readonly changes: DeterminationCorrection['changes'];
}

/** Each body whose outcome would be another: what was determined, and what would be. */
export function ChangedResults({ standings, changes }: Props) {
  const t = useTextOf(correctionMessages);
  const format = useFormat();
  const bandOf = (code: string | null): string =>
    standings.bands.find((band) => band.code === code)?.label ?? code ?? '–';
  const turn = (before: string, after: string): string => (before === after ? before : t('change', { before, after }));
  if (changes.length === 0) return <p class="soft">{t('noChanges')}</p>;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={t('changes')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('body')}</th>
            <th scope="col">{t('final')}</th>
            <th scope="col">{t('band')}</th>
            <th scope="col">{t('rank')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ subjectId, name, before, after }) => (
            <tr key={subjectId}>
              <td data-label={t('body')}>{name}</td>
              <td data-label={t('final')}>
                {turn(
                  before.final === null ? '–' : format.decimal(before.final),
                  after.final === null ? '–' : format.decimal(after.final),
                )}
              </td>
              <td data-label={t('band')}>{turn(bandOf(before.band), bandOf(after.band))}</td>
              <td data-label={t('rank')}>{turn(`${before.rank ?? '–'}`, `${after.rank ?? '–'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
