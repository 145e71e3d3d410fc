import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ProblemDetail, toProblem } from '../../api/problem';
import type { DecreeNumbering, PeriodPlenary, Standings } from '../../api/results-types';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { useFormat } from '../../use-format';
import { useResource } from '../../use-resource';
import { correctionMessages } from './correction/correction-messages';
import { messages } from './messages';

interface Props {
  readonly period: PeriodView;
  readonly standings: Standings;
  /** Everything that is not ready, so that it can be shown with links once the dialog is closed. */
  readonly onRefused: (faults: readonly ProblemDetail[]) => void;
  readonly onDetermined: () => void;
}

/** Asks for the decree and determines the period. */
export function DetermineButton({ period, standings, onRefused, onDetermined }: Props) {
  const t = useTextOf(messages);
  const words = useTextOf(correctionMessages);
  const format = useFormat();
  const numbering = useResource<DecreeNumbering>(`/api/periods/${period.id}/decree-number`);
  const plenary = useResource<PeriodPlenary>(`/api/periods/${period.id}/plenary-sittings`);
  const [number, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [note, setNote] = useState('');
  const determine = async (): Promise<void> => {
    const decree = {
      ...(number.trim() ? { number: number.trim() } : {}),
      ...(decidedOn ? { decidedOn } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    try {
      await api.post(`/api/periods/${period.id}/determination`, decree);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code !== 'determination.notReady' || problem.errors.length === 0) throw problem;
      return onRefused(problem.errors);
    }
    onRefused([]);
    toast.show(t('determined'));
    onDetermined();
  };
  const ranked = standings.rows.filter(({ status }) => status === 'ranked').length;
  return (
    <ConfirmButton
      label={period.state === 'correcting' ? words('determine') : t('determine')}
      title={t('determineTitle', { title: period.title })}
      confirmLabel={t('determineDo')}
      tone="danger"
      onConfirm={determine}
    >
      <p>{t('determineText', { ranked: format.count(ranked) })}</p>
      {plenary.value?.sittings.every(({ closedAt }) => closedAt === null) && <p class="note warn">{t('noSitting')}</p>}
      <label class="field">
        <span class="field-label">{t('number')}</span>
        <input
          class="input"
          placeholder={numbering.value?.next}
          aria-describedby="decree-number-hint"
          value={number}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      </label>
      <p class="field-hint" id="decree-number-hint">
        {numbering.value && t('numberHint', numbering.value)}
      </p>
      <label class="field">
        <span class="field-label">{t('date')}</span>
        <input
          class="input"
          type="date"
          value={decidedOn}
          onInput={(event) => setDecidedOn(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field-label">{t('note')}</span>
        <textarea class="input" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
