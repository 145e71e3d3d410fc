import { useTextOf } from '../../i18n/use-text';
import { Choices } from '../reports/choices';
import { messages } from './messages';
import { PaperField } from './paper-field';
import type { PapersForm } from './use-papers';

const papers = ['A4', 'F4'] as const;
const places = '{number}, {month}, {roman-month}, {year}';
const examples = { decreePattern: 'decreeExample', certificatePattern: 'certificateExample' } as const;

/** The size of paper, and how decrees and certificates are numbered, with what each pattern gives today. */
export function NumbersPart({ form: { draft, change, faultsOf, reading } }: { readonly form: PapersForm }) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <h2>{t('paperAndNumbers')}</h2>
      <Choices
        legend={t('paper')}
        name="paper"
        value={draft.paper}
        onChoose={(paper) => change({ paper })}
        options={papers.map((value) => ({ value, label: t(`paper.${value}`) }))}
      />
      {(['decreePattern', 'certificatePattern'] as const).map((name) => {
        const number = reading?.[examples[name]];
        return (
          <PaperField
            key={name}
            label={t(name)}
            hint={t('patternHint', { places })}
            faults={faultsOf(name)}
            said={number ? t('example', { number }) : null}
          >
            {(control) => (
              <input
                {...control}
                class="input"
                maxLength={200}
                spellcheck={false}
                value={draft[name]}
                onInput={(event) => change({ [name]: event.currentTarget.value })}
              />
            )}
          </PaperField>
        );
      })}
    </section>
  );
}
