import type { PublicBody } from '../../api/types';
import { zoneName } from '../../format';
import { useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { CountedWindow } from './counted-window';
import { Field } from './field';
import { messages } from './messages';
import type { PartProps } from './part-props';
import { fixedWindows, noWindow, windowCodes, type OfferedCategory, type WindowDraft } from './period-draft';

/** Title, code, year. */
export function NamePart({ draft, onDraft, faults }: PartProps) {
  const t = useTextOf(messages);
  return (
    <section class="card">
      <h2>{t('name')}</h2>
      <Field
        label={t('title')}
        value={draft.title}
        onInput={(title) => onDraft({ ...draft, title })}
        fault={faults.get('title')}
      />
      <div class="setup-row">
        <Field
          label={t('code')}
          value={draft.code}
          hint={t('codeHint')}
          onInput={(code) => onDraft({ ...draft, code })}
          fault={faults.get('code')}
        />
        <Field
          label={t('year')}
          short
          type="number"
          value={draft.year}
          onInput={(year) => onDraft({ ...draft, year })}
          fault={faults.get('year')}
        />
      </div>
    </section>
  );
}

interface TakingProps extends PartProps {
  readonly offered: readonly OfferedCategory[];
  readonly bodies: readonly PublicBody[];
  /** Whether categories are kinds of body, so that bodies can be counted in. */
  readonly isByKind: boolean;
  /** How many take part by a list of their own; null: no such list. */
  readonly listed: number | null;
}

/** Which kinds of body take part, and how many that makes. */
export function TakingPart({ draft, onDraft, faults, offered, bodies, isByKind, listed }: TakingProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const countOf = (code: string): number => bodies.filter(({ kind }) => kind === code).length;
  const toggle = (code: string): void => {
    const without = draft.taking.filter((each) => each !== code);
    onDraft({ ...draft, taking: without.length < draft.taking.length ? without : [...without, code] });
  };
  const chosen = draft.taking.reduce((sum, code) => sum + countOf(code), 0);
  return (
    <section class="card">
      <h2>{t('participants')}</h2>
      <fieldset class="choices">
        <legend>{t(listed === null ? 'participantsHint' : 'listedHint')}</legend>
        {offered.map(({ code, label }) => (
          <label key={code} class="choice">
            <input type="checkbox" checked={draft.taking.includes(code)} onChange={() => toggle(code)} />
            <span>
              {label}
              <span class="field-hint">
                {countOf(code) > 0 ? t('bodies', { count: format.count(countOf(code)) }) : isByKind && t('noBodies')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="setup-sum" role="status">
        {draft.taking.length === 0 && <span class="field-fault">{t('chooseCategory')}</span>}
        {draft.taking.length > 0 && isByKind && t('chosen', { count: format.count(chosen) })}
        {draft.taking.length > 0 && !isByKind && listed !== null && `${t('chosen', { count: format.count(listed) })} `}
        {draft.taking.length > 0 && !isByKind && t('keptParticipants')}
      </p>
      {faults.has('categories') && <p class="field-fault">{faults.get('categories')}</p>}
    </section>
  );
}

/** When what may be done, in the organiser's zone. */
export function WindowsPart({ draft, onDraft, faults, zone }: PartProps & { readonly zone: string }) {
  const t = useTextOf(messages);
  const set = (code: string, change: Partial<WindowDraft>): void => {
    const span = { ...noWindow, ...draft.windows[code], ...change };
    onDraft({ ...draft, windows: { ...draft.windows, [code]: span } });
  };
  const nameOf = (code: string): string => {
    const fixed = fixedWindows.find((each) => each === code);
    const drafted = draft.stages.find(({ stage }) => stage.code === code);
    return fixed ? t(`window.${fixed}`) : drafted?.label.trim() || code;
  };
  return (
    <section class="card">
      <h2>{t('schedule')}</h2>
      <p class="field-hint">{t('scheduleHint', { zone: zoneName(zone) })}</p>
      {windowCodes(draft.stages).map((code) => (
        <fieldset key={code} class="choices setup-window">
          <legend>{nameOf(code)}</legend>
          <div class="setup-row">
            <Field
              label={t('from')}
              type="datetime-local"
              value={draft.windows[code]?.from ?? ''}
              onInput={(from) => set(code, { from })}
              fault={faults.get(`windows/${code}/from`)}
            />
            <Field
              label={t('until')}
              type="datetime-local"
              value={draft.windows[code]?.until ?? ''}
              onInput={(until) => set(code, { until, workingDays: '' })}
              fault={faults.get(`windows/${code}/until`)}
            />
          </div>
          <CountedWindow span={draft.windows[code] ?? noWindow} onUse={(end) => set(code, end)} />
        </fieldset>
      ))}
      {faults.has('windows') && <p class="field-fault">{faults.get('windows')}</p>}
    </section>
  );
}
