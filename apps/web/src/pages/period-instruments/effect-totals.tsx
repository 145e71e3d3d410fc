import type { CorrectionPreview } from '../../api/correction-types';
import { useTextOf } from '../../i18n/use-text';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { messages } from './messages';

const fates = ['kept', 'review', 'dropped'] as const;
const explained = { kept: 'keptText', review: 'reviewText', dropped: 'droppedText' } as const;

/** Kept, to be reviewed, dropped: how many answers and verdicts, and what each word means. */
export function EffectTotals({ totals }: Pick<CorrectionPreview, 'totals'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  return (
    <div class="table-scroll as-cards">
      <table class="table effect-totals">
        <caption class="visually-hidden">{t('effects')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('consequence')}</th>
            <th scope="col" class="right">
              {t('answers')}
            </th>
            <th scope="col" class="right">
              {t('verdicts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fates.map((fate) => (
            <tr key={fate}>
              <th scope="row">
                {t(fate)}
                <span class="fate-text">{t(explained[fate])}</span>
              </th>
              <td class="right" data-label={t('answers')}>
                {format.count(totals.answers[fate])}
              </td>
              <td class="right" data-label={t('verdicts')}>
                {format.count(totals.verdicts[fate])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
