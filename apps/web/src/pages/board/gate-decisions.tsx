import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { StandingRow } from '../../api/results-types';
import type { Schemas } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { atTheGate } from './at-the-gate';
import { gateMessages } from './gate-messages';

type Decisions = Schemas['GateDecisionListDto'];

interface Props {
  readonly periodId: string;
  readonly stage: { readonly code: string; readonly label: string };
  /** Bodies that take part. */
  readonly rows: readonly StandingRow[];
  readonly decisions: Decisions['items'];
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}

/** What was decided about a gate by decree, and the way to put such a decision on record. */
export function GateDecisions({ periodId, stage, rows, decisions, mayDecide, onChanged }: Props) {
  const t = useTextOf(gateMessages);
  const format = useFormat();
  return (
    <>
      {decisions.length > 0 && (
        <details class="gated-out" open>
          <summary>{t('list', { count: decisions.length })}</summary>
          <ul>
            {decisions.map(({ id, bodyName, passed, decree, reason, decidedBy, decidedAt }) => (
              <li key={id}>
                <strong>{bodyName}</strong>:{' '}
                {t('entry', { outcome: t(passed ? 'outcome.in' : 'outcome.out'), decree, reason })}{' '}
                <span class="soft small">({t('by', { name: decidedBy, at: format.dateTime(decidedAt) })})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayDecide && atTheGate(rows, stage.code).length > 0 && (
        <DecideButton periodId={periodId} stage={stage} rows={rows} onChanged={onChanged} />
      )}
    </>
  );
}

function DecideButton({ periodId, stage, rows, onChanged }: Pick<Props, 'periodId' | 'stage' | 'rows' | 'onChanged'>) {
  const t = useTextOf(gateMessages);
  const [assessmentId, setAssessmentId] = useState('');
  const concerned = atTheGate(rows, stage.code);
  const chosen = concerned.find((one) => one.assessmentId === assessmentId);
  const [passed, setPassed] = useState(true);
  const [decree, setDecree] = useState('');
  const [reason, setReason] = useState('');
  const decide = async (): Promise<void> => {
    if (!assessmentId || !decree.trim() || !reason.trim())
      throw new ApiProblem('refused', 0, 'form.incomplete', t('incomplete'));
    await api.post<Decisions>(`/api/periods/${periodId}/gate-decisions`, {
      assessmentId,
      stageCode: stage.code,
      passed,
      decree: decree.trim(),
      reason: reason.trim(),
    });
    toast.show(t('saved'));
    setReason('');
    onChanged();
  };
  return (
    <ConfirmButton
      label={t('decide')}
      title={t('title', { stage: stage.label })}
      confirmLabel={t('save')}
      tone="quiet"
      onConfirm={decide}
    >
      <p>{t('text')}</p>
      <label class="field">
        <span class="field-label">{t('body')}</span>
        <select class="input" value={assessmentId} onChange={(event) => setAssessmentId(event.currentTarget.value)}>
          <option value="">–</option>
          {concerned.map((one) => (
            <option key={one.assessmentId} value={one.assessmentId}>
              {one.name} ({one.categoryLabel})
            </option>
          ))}
        </select>
      </label>
      {chosen?.gate && (
        <p class="soft" role="status">
          {t(chosen.gate.passed ? 'gatePassed' : 'gateFailed', { reason: chosen.gate.reason })}
        </p>
      )}
      <fieldset class="choices">
        <legend>{t('outcome')}</legend>
        {([true, false] as const).map((value) => (
          <label key={String(value)} class="choice">
            <input type="radio" name="gate" checked={passed === value} onChange={() => setPassed(value)} />
            <span>{t(value ? 'outcome.in' : 'outcome.out')}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{t('decree')}</span>
        <input
          class="input"
          required
          maxLength={200}
          value={decree}
          onInput={(event) => setDecree(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea
          class="input"
          required
          maxLength={2000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
    </ConfirmButton>
  );
}
