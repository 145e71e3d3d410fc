import type { CorrectionPreview } from '../../api/correction-types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { messages } from './messages';

type TouchedItem = CorrectionPreview['items'][number];

/** Which item causes what, in the order of the questionnaire. */
export function ItemEffects({ items }: Pick<CorrectionPreview, 'items'>) {
  const read = useInstrumentText();
  const wordsOf = useEffectWords();
  return (
    <ul class="item-effects">
      {items.map((item) => (
        <li key={item.code}>
          <strong>{item.code}</strong>: {wordsOf(item)} <span class="fate-text">{read(item.label)}</span>
        </li>
      ))}
    </ul>
  );
}

const useEffectWords = (): ((item: TouchedItem) => string) => {
  const t = useTextOf(messages);
  const format = useFormat();
  return ({ answers, verdicts }) =>
    (
      [
        ['itemAnswersDropped', answers.dropped],
        ['itemAnswersReview', answers.review],
        ['itemVerdictsDropped', verdicts.dropped],
        ['itemVerdictsReview', verdicts.review],
      ] as const
    )
      .flatMap(([key, count]) => (count > 0 ? [t(key, { count: format.count(count) })] : []))
      .join(', ');
};
