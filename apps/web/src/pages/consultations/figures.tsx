import type { ConsultationFigures } from '../../api/clinic-types';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import './clinic.css';
import { queueMessages as messages } from './queue-messages';
import { clinicWords } from './words';

/** How the clinic does this year: a line of figures, and tables behind it. */
export function Figures({ year }: { readonly year: string }) {
  const figures = useResource<ConsultationFigures>(`/api/consultations/figures?year=${year}`);
  return figures.value && figures.value.asked > 0 ? <Shown figures={figures.value} /> : null;
}

function Shown({ figures }: { readonly figures: ConsultationFigures }) {
  const t = useTextOf(messages);
  const words = useTextOf(clinicWords);
  const format = useFormat();
  const number = new Intl.NumberFormat(useLanguage());
  const hours = (value: number | null): string =>
    value === null ? t('nothing') : value < 1 ? t('withinHour') : t('hours', { hours: number.format(value) });
  const { answered, rated } = figures;
  const lines: readonly (readonly [string, string])[] = [
    [t('figure.asked'), format.count(figures.asked)],
    [t('figure.waiting'), format.count(figures.waiting)],
    [t('figure.median'), hours(figures.medianHours)],
    [
      t('figure.two'),
      t('ofAnswered', { count: format.count(figures.withinTwoDays), answered: format.count(answered) }),
    ],
    [
      t('figure.rating'),
      figures.rating === null
        ? t('nothing')
        : t('ofRated', { rating: number.format(figures.rating), rated: format.count(rated) }),
    ],
  ];
  return (
    <section class="card" aria-label={t('figures', { year: String(figures.year) })}>
      <h2>{t('figures', { year: String(figures.year) })}</h2>
      <dl class="clinic-figures">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('perDesk')}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('desk')}</th>
              <th scope="col">{t('askedColumn')}</th>
              <th scope="col">{t('waitingColumn')}</th>
              <th scope="col">{t('medianColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.desks.map((desk) => (
              <tr key={desk.name}>
                <th scope="row">{desk.name}</th>
                <td>{format.count(desk.asked)}</td>
                <td>{format.count(desk.waiting)}</td>
                <td>{hours(desk.medianHours)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul>
          {figures.topics.map(({ topic, asked }) => (
            <li key={topic}>
              {words(`topic.${topic}`)}: {format.count(asked)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
