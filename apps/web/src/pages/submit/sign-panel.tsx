import { useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { AssessmentView, Checklist, Schemas, Signing } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { RequestNote } from './ask-superior';
import { LetterState, isInForce } from './letter-panel';
import { messages } from './messages';
import { SubmitButton } from './submit-button';

interface Props {
  readonly view: AssessmentView;
  readonly list: Checklist;
  readonly signing: Signing;
  readonly onSigning: (signing: Signing) => void;
}

type Capacity = NonNullable<Schemas['SubmitDto']['capacity']>;

/** The superior reads the statement, agrees to it and hands in, or sends it back to the officer. */
export function SignPanel({ view, list, signing, onSigning }: Props) {
  const t = useTextOf(messages);
  const letter = signing.isAlone ? signing.letter : null;
  const mustBring = signing.isAlone && !isInForce(letter);
  const [accepted, setAccepted] = useState(false);
  const [office, setOffice] = useState('');
  const [capacity, setCapacity] = useState<Capacity | null>(null);
  /** An acting official acts in some office. */
  const lacksOffice = capacity !== null && office.trim() === '';
  const input = {
    statementAccepted: true,
    seenSha256: signing.answersSha256,
    office: office.trim() || null,
    capacity,
    letterId: letter?.id ?? null,
  };
  return (
    <section class="card sign no-print" aria-labelledby="sign-title">
      <h2 id="sign-title">{t('signTitle')}</h2>
      {mustBring && <p class="note warn">{t('alone')}</p>}
      <LetterState letter={letter} />
      <RequestNote signing={signing} />
      <blockquote lang="id">{signing.statement}</blockquote>
      <Office
        signing={signing}
        office={office}
        capacity={capacity}
        onOffice={setOffice}
        onCapacity={setCapacity}
        lacksOffice={lacksOffice}
      />
      <label class="choice">
        <input type="checkbox" checked={accepted} onChange={() => setAccepted(!accepted)} />
        <span>{t('accept')}</span>
      </label>
      <p class="actions">
        <SubmitButton
          byLetter={signing.isAlone}
          view={view}
          list={list}
          disabled={!accepted || mustBring || lacksOffice}
          input={input}
        />
        {signing.request !== null && signing.request.outcome === null && (
          <GiveBack id={view.id} onSigning={onSigning} />
        )}
      </p>
    </section>
  );
}

interface OfficeProps {
  readonly signing: Signing;
  readonly office: string;
  readonly capacity: Capacity | null;
  readonly lacksOffice: boolean;
  readonly onOffice: (office: string) => void;
  readonly onCapacity: (capacity: Capacity | null) => void;
}

/** In which office the superior signs, and whether only for another. */
function Office({ signing, office, capacity, lacksOffice, onOffice, onCapacity }: OfficeProps) {
  const t = useTextOf(messages);
  return (
    <>
      <label class="field">
        <span class="field-label">{t('capacity')}</span>
        <select
          class="input"
          value={capacity ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onCapacity(signing.capacities.find((known) => known === value) ?? null)
          }
        >
          <option value="">{t('capacityNone')}</option>
          {signing.capacities.map((known) => (
            <option key={known} value={known}>
              {known}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-label">{t('office')}</span>
        <input
          class="input"
          maxLength={190}
          value={office}
          aria-invalid={lacksOffice ? 'true' : undefined}
          aria-describedby={lacksOffice ? 'office-missing' : undefined}
          onInput={(event) => onOffice(event.currentTarget.value)}
        />
      </label>
      {lacksOffice && (
        <p id="office-missing" class="field-fault">
          {t('officeMissing')}
        </p>
      )}
    </>
  );
}

export function GiveBack({ id, onSigning }: { readonly id: string; readonly onSigning: (signing: Signing) => void }) {
  const t = useTextOf(messages);
  const [reason, setReason] = useState('');
  const giveBack = async (): Promise<void> => {
    if (!reason.trim()) throw new ApiProblem('refused', 0, 'form.incomplete', t('reasonMissing'));
    onSigning(await api.post<Signing>(`/api/assessments/${id}/signing-return`, { reason: reason.trim() }));
    toast.show(t('givenBack'));
  };
  return (
    <ConfirmButton
      label={t('giveBack')}
      title={t('giveBackTitle')}
      confirmLabel={t('giveBackDo')}
      tone="quiet"
      onConfirm={giveBack}
    >
      <p>{t('giveBackText')}</p>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea class="input" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </ConfirmButton>
  );
}
