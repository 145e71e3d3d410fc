import type { PeriodAdvice, Standings } from '../../../api/results-types';
import { useTextOf } from '../../../i18n/use-text';
import { adviceMessages } from './advice-messages';
import { bodyAdvice } from './use-advice';
import { useAdviceWords } from './use-advice-words';

interface Props {
  readonly advice: PeriodAdvice | null;
  readonly standings: Standings;
  readonly subjectId: string;
}

/** Everything the figures say of one body, each in a sentence; nothing where none were made. */
export function BodyAdvice({ advice, standings, subjectId }: Props) {
  const t = useTextOf(adviceMessages);
  const words = useAdviceWords(standings);
  const body = bodyAdvice(advice, subjectId);
  if (!body) return null;
  const { low, middle, high } = body;
  const lines = [
    ...(low === null || middle === null || high === null ? [] : [t('intervalOf', { low, middle, high })]),
    ...words.marks(body),
    ...words.moves(body, advice?.latest?.document?.panels ?? []),
  ];
  return (
    <section>
      <h3>{t('ofBody')}</h3>
      <p class="soft small">{t('help')}</p>
      {lines.length === 0 ? (
        <p>{t('ofBodyNone')}</p>
      ) : (
        <ul class="advice-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
