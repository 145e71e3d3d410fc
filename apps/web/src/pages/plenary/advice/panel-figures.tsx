import type { AdvicePanel, Standings } from '../../../api/results-types';
import { useTextOf } from '../../../i18n/use-text';
import { useFormat } from '../../../use-format';
import { adviceMessages } from './advice-messages';
import { useAdviceWords } from './use-advice-words';

/** Severity, spread and weight of each juror of a panel stage, and how far they agree. */
export function PanelFigures({ panel, standings }: { readonly panel: AdvicePanel; readonly standings: Standings }) {
  const t = useTextOf(adviceMessages);
  const format = useFormat();
  const { figure } = useAdviceWords(standings);
  const agreement = {
    alpha: figure(panel.alpha),
    bodies: format.count(panel.alphaBodies),
    single: figure(panel.single),
    mean: figure(panel.mean),
    units: format.count(panel.icc.units),
  };
  const caption = t('jurors', { stage: panel.label });
  return (
    <details>
      <summary>{caption}</summary>
      <p>{t('agreement', agreement)}</p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={caption}>
        <table class="table">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('juror')}</th>
              {(['cards', 'severity', 'spread', 'moved'] as const).map((key) => (
                <th key={key} scope="col" class="right">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {panel.jurors.map(({ code, name, marks, severity, spread, moved }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td class="right">{format.count(marks)}</td>
                <td class="right">{figure(severity)}</td>
                <td class="right">{figure(spread)}</td>
                <td class="right">{format.count(moved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft small">{t('jurorsText')}</p>
      {!panel.comparable && <p class="note warn">{t('apart')}</p>}
    </details>
  );
}
