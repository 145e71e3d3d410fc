import type { Papers } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';
import { PaperField } from './paper-field';
import type { PapersForm } from './use-papers';

const names = ['considering', 'recalling', 'dictums', 'minutes', 'certificate'] as const;

/** The organiser's own words; texts of several paragraphs are typed one a line. */
export function WordsPart({
  form: { draft, change, faultsOf },
  papers,
}: {
  readonly form: PapersForm;
  readonly papers: Papers;
}) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <h2>{t('words')}</h2>
      <p>{t('wordsIntro', { example: '{periode}' })}</p>
      {names.map((name) => {
        const value = draft.words[name];
        const known = papers.places[name].map((place) => `{${place}}`).join(', ');
        return (
          <PaperField
            key={name}
            label={t(`word.${name}`)}
            hint={t('places', { places: known })}
            faults={faultsOf(`words.${name}`)}
          >
            {(control) => (
              <textarea
                {...control}
                class="input"
                rows={typeof value === 'string' ? 3 : Math.max(3, value.length + 1)}
                value={typeof value === 'string' ? value : value.join('\n')}
                onInput={({ currentTarget: { value: typed } }) =>
                  change({ words: { ...draft.words, [name]: typeof value === 'string' ? typed : typed.split('\n') } })
                }
              />
            )}
          </PaperField>
        );
      })}
      <p class="actions">
        <button type="button" class="button quiet" onClick={() => change({ words: papers.standard })}>
          {t('standard')}
        </button>
      </p>
    </section>
  );
}
