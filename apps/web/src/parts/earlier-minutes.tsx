import type { Schemas } from '../api/types';
import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';
import { useFormat } from '../use-format';

const messages = catalogue(
  {
    title: 'Berita acara sebelum dibetulkan ({count})',
    edition: 'Edisi {edition}, dibuat {time} (PDF, sudah digantikan)',
  },
  {
    title: 'Minutes before the correction ({count})',
    edition: 'Edition {edition}, made {time} (PDF, replaced)',
  },
);

interface Props {
  readonly inspectionId: string;
  readonly earlier: readonly Schemas['EarlierMinutesDto'][];
}

/** The minutes of a visit that newer ones took the place of; nothing where there are none. */
export function EarlierMinutes({ inspectionId, earlier }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{t('title', { count: format.count(earlier.length) })}</summary>
      <ul>
        {earlier.map(({ edition, madeAt }) => (
          <li key={edition}>
            <a href={`/api/inspections/${inspectionId}/minutes.pdf?edition=${edition}`} download>
              {t('edition', { edition: format.count(edition), time: format.dateTime(madeAt) })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
