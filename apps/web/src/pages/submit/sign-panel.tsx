import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { AssessmentView, Checklist, Schemas, Signing } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { toast } from '../../toast';
import { RequestNote } from './ask-superior';
import { ChangedNote, together } from './changed-note';
import { LetterState, isInForce } from './letter-panel';
import { messages } from './messages';
import { SubmitButton } from './submit-button';

interface Props {
  readonly view: AssessmentView;
  readonly list: Checklist;
  readonly signing: Signing;
  readonly onSigning: (signing: Signing) => void;
  /** Reads the page anew; gives the items whose evidence changed. */
  readonly onChanged: () => Promise<readonly string[]>;
}

type Capacity = NonNullable<Schemas['SubmitDto']['capacity']>;

/** The superior reads the statement, agrees to it and hands in, or sends it back to the officer. */
export function SignPanel({ view, list, signing, onSigning, onChanged }: Props) {
  const t = useTextOf(messages);
  const letter = signing.isAlone ? signing.letter : null;
  const mustBring = signing.isAlone && !isInForce(letter);
  /** The answers that the tick stands for: other ones are to be agreed to again. */
  const [acceptedSha256, setAcceptedSha256] = useState<string | null>(null);
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const accepted = acceptedSha256 === signing.answersSha256;
  const agreement = useAgreement(accepted);
  const [office, setOffice] = useState('');
  const [capacity, setCapacity] = useState<Capacity | null>(null);
  /** An acting official acts in some office. */
  const lacksOffice = capacity !== null && office.trim() === '';
  const input = {
    statementAccepted: true,
    seenSha256: signing.answersSha256,
    seenEvidenceSha256: signing.evidenceSha256,
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
      <ChangedNote id={view.id} itemCodes={changed} />
      <Agreement agreement={agreement} onToggle={() => setAcceptedSha256(accepted ? null : signing.answersSha256)} />
      <p class="actions">
        <SubmitButton
          byLetter={signing.isAlone}
          view={view}
          list={list}
          disabled={mustBring || lacksOffice}
          mayOpen={agreement.isGiven}
          input={input}
          onChanged={async (itemCodes) => {
            const evidenceOf = await onChanged();
            setAcceptedSha256(null);
            setChanged(together(itemCodes, evidenceOf));
          }}
        />
        {signing.request !== null && signing.request.outcome === null && (
          <GiveBack
            id={view.id}
            onSigning={(next) => {
              setAcceptedSha256(null);
              onSigning(next);
            }}
          />
        )}
      </p>
    </section>
  );
}

interface Agreed {
  readonly accepted: boolean;
  readonly box: RefObject<HTMLInputElement>;
  /** Asked for in vain. */
  readonly lacks: boolean;
  /** Whether it is given; where it is not, that is said at the box. */
  readonly isGiven: () => boolean;
}

const useAgreement = (accepted: boolean): Agreed => {
  const [wasAsked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const isGiven = (): boolean => {
    setAsked(!accepted);
    if (!accepted) box.current?.focus();
    return accepted;
  };
  return { accepted, box, lacks: wasAsked && !accepted, isGiven };
};

function Agreement({
  agreement: { accepted, box, lacks },
  onToggle,
}: {
  readonly agreement: Agreed;
  readonly onToggle: () => void;
}) {
  const t = useTextOf(messages);
  return (
    <>
      <label class="choice">
        <input
          ref={box}
          type="checkbox"
          checked={accepted}
          aria-invalid={lacks ? 'true' : undefined}
          aria-describedby={lacks ? 'accept-missing' : undefined}
          onChange={onToggle}
        />
        <span>{t('accept')}</span>
      </label>
      {lacks && (
        <p id="accept-missing" class="field-fault" role="alert">
          {t('acceptMissing')}
        </p>
      )}
    </>
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
