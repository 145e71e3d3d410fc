import { itemsOf } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { PresentationView } from './presentation-types';

/** What the other jurors gave, a criterion a line, for those who have signed their own card. */
export function OthersTable({ view }: { readonly view: PresentationView }) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const format = useFormat();
  const cards = view.others ?? [];
  const show = (score: string | null | undefined): string => (score == null ? '–' : format.decimal(score));
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('others')}</h2>
      <div class="table-scroll as-cards">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              {cards.map(({ juror }) => (
                <th key={juror} scope="col" class="right">
                  {juror}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {itemsOf(view.rubric).map(({ code, text }) => (
              <tr key={code}>
                <th scope="row">{read(text)}</th>
                {cards.map(({ juror, scores }) => (
                  <td key={juror} class="right" data-label={juror}>
                    {show(scores[code])}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('juryTotal')}</th>
              {cards.map(({ juror, total }) => (
                <td key={juror} class="right" data-label={juror}>
                  <strong>{show(total)}</strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
