import type { PapersDraft } from '../../api/results-types';
import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';
import { PaperField } from './paper-field';
import type { PapersForm } from './use-papers';

type Signatory = PapersDraft['signatories'][number];

const most = 3;
const fields = { role: 160, name: 160, nip: 30 } as const;

/** Who signs, in the order of printing. */
export function SignatoriesPart({ form: { draft, change, faultsOf } }: { readonly form: PapersForm }) {
  const t = useTextOf(messages);
  const { signatories } = draft;
  const set = (at: number, part: Partial<Signatory>): void =>
    change({ signatories: signatories.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <section class="card">
      <h2>{t('signatories')}</h2>
      <p class="soft">{signatories.length === 0 ? t('noSignatories') : t('signatoriesHint')}</p>
      {signatories.map((signatory, at) => (
        <fieldset key={at} class="papers-signatory">
          <legend class="field-label">{t('signatory', { number: at + 1 })}</legend>
          {(Object.keys(fields) as (keyof typeof fields)[]).map((field) => (
            <PaperField key={field} label={t(field)} faults={faultsOf(`signatories.${at}.${field}`)}>
              {(control) => (
                <input
                  {...control}
                  class="input"
                  maxLength={fields[field]}
                  value={signatory[field]}
                  onInput={(event) => set(at, { [field]: event.currentTarget.value })}
                />
              )}
            </PaperField>
          ))}
          <button
            type="button"
            class="button quiet"
            onClick={() => change({ signatories: signatories.filter((_, index) => index !== at) })}
          >
            {t('removeSignatory', { number: at + 1 })}
          </button>
        </fieldset>
      ))}
      {signatories.length < most && (
        <p class="actions">
          <button
            type="button"
            class="button"
            onClick={() => change({ signatories: [...signatories, { role: '', name: '', nip: '' }] })}
          >
            {t('addSignatory')}
          </button>
        </p>
      )}
    </section>
  );
}
