import { itemsOf } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { PresentationView } from './presentation-types';

/** What the other jurors gave, for those who have signed their own card. */
export function OthersTable({ view }: { readonly view: PresentationView }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const criteria = itemsOf(view.rubric);
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('others')}</h2>
      <div class="table-scroll">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('juror')}</th>
              {criteria.map(({ code, text }) => (
                <th key={code} scope="col" class="right">
                  {read(text)}
                </th>
              ))}
              <th scope="col" class="right">
                {t('score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(view.others ?? []).map(({ juror, scores, total }) => (
              <tr key={juror}>
                <th scope="row">{juror}</th>
                {criteria.map(({ code }) => (
                  <td key={code} class="right">
                    {scores[code] === undefined ? '–' : format.decimal(scores[code])}
                  </td>
                ))}
                <td class="right">{total === null ? '–' : format.decimal(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
