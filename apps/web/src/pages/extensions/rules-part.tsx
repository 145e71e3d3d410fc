import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import type { PeriodView, SubmissionRules } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { Loaded } from '../../parts/loaded';
import { toast } from '../../toast';
import { useResource } from '../../use-resource';
import { messages } from './messages';

interface Props {
  readonly period: PeriodView;
  readonly mayChange: boolean;
}

/** How this period is handed in. */
export function RulesPart({ period, mayChange }: Props) {
  const t = useTextOf(messages);
  const path = `/api/periods/${period.id}/submission-rules`;
  const rules = useResource<SubmissionRules>(path);
  return (
    <section class="card">
      <h2>{t('rules')}</h2>
      <Loaded resource={rules}>
        {(value) => (
          <>
            <ul>
              <li>{t(`confirm.${value.confirm}`)}</li>
              <li>{t('grace', { seconds: value.graceSeconds })}</li>
              <li>{t(`unsubmitted.${value.unsubmitted}`)}</li>
              {value.confirm !== 'letter' && (
                <li>{t(value.samePerson ? 'samePerson.allowed' : 'samePerson.letter')}</li>
              )}
            </ul>
            {mayChange && <Change path={path} rules={value} onChanged={rules.replace} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

const confirmations = ['superior', 'letter', 'either'] as const;
const unsubmittedRules = ['zero', 'count'] as const;

interface ChangeProps {
  readonly path: string;
  readonly rules: SubmissionRules;
  readonly onChanged: (rules: SubmissionRules) => void;
}

function Change({ path, rules, onChanged }: ChangeProps) {
  const t = useTextOf(messages);
  const [draft, setDraft] = useState(rules);
  const [reason, setReason] = useState('');
  const startAnew = (): void => {
    setDraft(rules);
    setReason('');
  };
  const save = async (): Promise<void> => {
    onChanged(await api.put<SubmissionRules>(path, { ...draft, reason: reason.trim() || null }));
    toast.show(t('changed'));
  };
  return (
    <ConfirmButton
      label={t('change')}
      title={t('change')}
      confirmLabel={t('changeDo')}
      tone="quiet"
      onOpen={startAnew}
      onConfirm={save}
    >
      <fieldset class="choices">
        <legend>{t('confirmLabel')}</legend>
        {confirmations.map((confirm) => (
          <label key={confirm} class="choice">
            <input
              type="radio"
              name="confirm"
              checked={draft.confirm === confirm}
              onChange={() => setDraft({ ...draft, confirm })}
            />
            <span>{t(`confirm.${confirm}`)}</span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.samePerson}
          onChange={() => setDraft({ ...draft, samePerson: !draft.samePerson })}
        />
        <span>{t('samePerson.allowed')}</span>
      </label>
      <fieldset class="choices">
        <legend>{t('unsubmittedLabel')}</legend>
        {unsubmittedRules.map((unsubmitted) => (
          <label key={unsubmitted} class="choice">
            <input
              type="radio"
              name="unsubmitted"
              checked={draft.unsubmitted === unsubmitted}
              onChange={() => setDraft({ ...draft, unsubmitted })}
            />
            <span>{t(`unsubmitted.${unsubmitted}`)}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{t('graceLabel')}</span>
        <input
          class="input"
          type="number"
          min={0}
          max={900}
          value={draft.graceSeconds}
          onInput={(event) => setDraft({ ...draft, graceSeconds: Math.floor(Number(event.currentTarget.value)) })}
        />
      </label>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
