import { useId, useState } from 'preact/hooks';
import { ApiProblem } from '../../api/problem';
import { useTextOf } from '../../i18n/use-text';
import { ConfirmButton } from '../../parts/confirm-button';
import { LazyPart } from '../../parts/lazy-part';
import { signMessages } from './sign-messages';
import { type Party, type SignatureDraft, type Signing, type Way, missingOf, signingOf } from './signature-draft';

interface Props {
  readonly party: Party;
  /** The assessor's own name, where it is the assessor who signs. */
  readonly name: string;
  /** How many items are signed. */
  readonly count: number;
  /** How many photographs, files and links are signed with them. */
  readonly pieces: number;
  readonly disabled: boolean;
  /** Whether it stands signed, so that signing again is the exception. */
  readonly isSigned: boolean;
  readonly onSign: (signing: Signing) => Promise<void>;
}

/** The field to draw on, with its library. */
export const loadField = async () => (await import('./signature-field')).SignatureField;
const waysOf = (party: Party): readonly Way[] =>
  party === 'body' ? ['drawn', 'typed', 'refused'] : ['drawn', 'typed'];

/** One party signs on this screen: by hand, or by typing the name; the body may also refuse, with a reason. */
export function SignButton({ party, name, count, pieces, disabled, isSigned, onSign }: Props) {
  const t = useTextOf(signMessages);
  const empty: SignatureDraft = { way: 'drawn', name, position: '', strokes: [], agrees: false, reason: '' };
  const [draft, setDraft] = useState(empty);
  const change = (more: Partial<SignatureDraft>): void => setDraft((before) => ({ ...before, ...more }));
  const sign = async (): Promise<void> => {
    const missing = missingOf(party, draft);
    if (missing) throw new ApiProblem('refused', 0, 'form.incomplete', t(missing));
    await onSign(signingOf(party, draft));
    setDraft({ ...draft, way: 'drawn', strokes: [], agrees: false, reason: '' });
  };
  return (
    <ConfirmButton
      label={t(`sign.${party}`)}
      title={t(`sign.${party}`)}
      confirmLabel={t(draft.way === 'refused' ? 'saveRefusal' : 'save')}
      tone={isSigned ? 'quiet' : 'primary'}
      disabled={disabled}
      onConfirm={sign}
    >
      <p class="soft small">{t(pieces > 0 ? 'statementPieces' : 'statement', { count, pieces })}</p>
      <TextLine label={t('name')} text={draft.name} onText={(text) => change({ name: text })} />
      {party === 'body' && (
        <TextLine label={t('position')} text={draft.position} onText={(text) => change({ position: text })} />
      )}
      <fieldset class="choices">
        <legend>{t('way')}</legend>
        {waysOf(party).map((way) => (
          <label class="choice" key={way}>
            <input
              type="radio"
              name={`way-${party}`}
              checked={draft.way === way}
              onChange={() => change({ way, strokes: [] })}
            />
            <span>{t(`way.${way}`)}</span>
          </label>
        ))}
      </fieldset>
      {draft.way === 'drawn' && <LazyPart load={loadField} props={{ onChange: (strokes) => change({ strokes }) }} />}
      {draft.way === 'typed' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.agrees}
            onChange={(event) => change({ agrees: event.currentTarget.checked })}
          />
          <span>{t('agree')}</span>
        </label>
      )}
      {draft.way === 'refused' && (
        <label class="field">
          <span class="field-label">{t('reason')}</span>
          <textarea
            class="input"
            rows={3}
            maxLength={2000}
            value={draft.reason}
            onInput={(event) => change({ reason: event.currentTarget.value })}
          />
        </label>
      )}
    </ConfirmButton>
  );
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function TextLine({ label, text, onText }: LineProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        autocomplete="off"
        maxLength={200}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
