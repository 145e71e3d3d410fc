import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { Field } from './field';
import { messages } from './messages';
import { changed, type PartProps } from './part-props';
import { weightSum, type GateDraft } from './period-draft';

/** Weights with their running sum, and who may enter each later stage. */
export function StagesPart({ base, draft, onDraft, faults }: PartProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const sum = weightSum(draft);
  const isWhole = sum === '100';
  const words = sum === null ? t('sumUnknown') : t(isWhole ? 'sum' : 'sumWrong', { sum: format.decimal(sum) });
  const setGate = (at: number, gate: GateDraft, change: Partial<GateDraft>): void =>
    onDraft({ ...draft, stages: changed(draft.stages, at, { gate: { ...gate, ...change } }) });
  return (
    <section class="card">
      <h2>{t('stages')}</h2>
      {draft.stages.map(({ code, weight, gate }, at) => (
        <div key={code} class="setup-row">
          <Field
            label={t('weight', { stage: base.stages[at]?.label ?? code })}
            short
            value={weight}
            onInput={(text) => onDraft({ ...draft, stages: changed(draft.stages, at, { weight: text }) })}
            fault={faults.get(`stages/${at}/weight`)}
          />
          {at > 0 && !gate.kept && (
            <>
              <Field
                label={t('atLeast')}
                short
                value={gate.atLeast}
                onInput={(atLeast) => setGate(at, gate, { atLeast })}
                fault={faults.get(`stages/${at}/gate`)}
              />
              <Field
                label={t('top')}
                short
                type="number"
                value={gate.top}
                hint={t('gateHint')}
                onInput={(top) => setGate(at, gate, { top })}
              />
            </>
          )}
          {gate.kept && <p class="soft">{t('gateKept')}</p>}
        </div>
      ))}
      <p class={isWhole ? 'soft' : 'field-fault'} role="status">
        {words}
      </p>
      {faults.has('stages') && <p class="field-fault">{faults.get('stages')}</p>}
    </section>
  );
}

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
