import { useTextOf } from '../../i18n/use-text';
import { Field } from './field';
import { messages } from './messages';
import { changed, type PartProps } from './part-props';

/** Names and lower bounds of the bands, and how scores are rounded. */
export function BandsPart({ draft, onDraft, faults }: PartProps) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <h2>{t('bands')}</h2>
      {draft.bands.map(({ code, label, from }, at) => (
        <div key={code} class="setup-row">
          <Field
            label={t('bandLabel', { number: at + 1 })}
            value={label}
            onInput={(text) => onDraft({ ...draft, bands: changed(draft.bands, at, { label: text }) })}
            fault={faults.get(`bands/${at}/label`)}
          />
          <Field
            label={t('bandFrom', { number: at + 1 })}
            short
            value={from}
            onInput={(text) => onDraft({ ...draft, bands: changed(draft.bands, at, { from: text }) })}
            fault={faults.get(`bands/${at}/from`)}
          />
        </div>
      ))}
      <Field
        label={t('decimals')}
        short
        type="number"
        value={draft.decimals}
        onInput={(decimals) => onDraft({ ...draft, decimals })}
        fault={faults.get('decimals')}
      />
    </section>
  );
}
