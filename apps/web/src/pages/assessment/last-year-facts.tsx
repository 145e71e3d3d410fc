import type { Item, ItemValue } from '@app/instrument';
import { useLanguage, useTextOf } from '../../i18n/use-text';
import { useValueWords } from '../../parts/use-value-words';
import { togetherMessages } from './together-messages';
import type { LastYearItem } from './use-copies';

type Decision = 'accept' | 'correct' | 'reject' | 'notApplicable';

type LastVerdict = NonNullable<LastYearItem['verdict']>;

/** What it was corrected to in English where this year asks the same; else as it was said then. */
export const useVerdictWords = (item: Item): ((verdict: LastVerdict) => string) => {
  const t = useTextOf(togetherMessages);
  const say = useValueWords();
  const language = useLanguage();
  return ({ decision, words, value }) => {
    const shown = language === 'en' && value ? say(item, value as ItemValue) : words;
    return t(`verdict.${decision as Decision}`, { value: shown ?? '' });
  };
};

/** In English where this year asks the same; else as it was said then, in Indonesian. */
export const useAnswerWords = (item: Item): ((before: LastYearItem) => string | null) => {
  const say = useValueWords();
  const language = useLanguage();
  return ({ answer, value }) => (language === 'en' && value !== null ? say(item, value as ItemValue) : answer);
};

interface Props {
  readonly before: LastYearItem;
  readonly item: Item;
}

/** What was said and judged at an item last year, and where its question was another one. */
export function LastYearFacts({ before, item }: Props) {
  const t = useTextOf(togetherMessages);
  const answerWords = useAnswerWords(item);
  const verdictWords = useVerdictWords(item);
  const { note, verdict, breaks, question } = before;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('lastYearAnswer'), answerWords(before)],
    [t('lastYearNote'), note],
    [t('lastYearVerdict'), verdict && verdictWords(verdict)],
    [t('lastYearReason'), verdict?.reason],
  ];
  return (
    <>
      {breaks.length > 0 && (
        <p class="note warn">
          {t('lastYearBreak', { breaks: breaks.join(', ').toLowerCase() })} {t('lastYearQuestion')}: {question}
        </p>
      )}
      <dl class="guide">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}
