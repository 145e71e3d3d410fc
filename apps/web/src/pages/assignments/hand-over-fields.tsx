import type { PeriodDesks, VerifierDesk } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { messages } from './messages';

export interface HandOverDraft {
  /** Null: everything that is left. */
  readonly assessmentIds: readonly string[] | null;
  /** Null: all others; empty: one who is not chosen yet. */
  readonly to: string | null;
  readonly reason: string;
}

interface Props {
  readonly draft: HandOverDraft;
  readonly held: PeriodDesks['assigned'];
  readonly others: readonly VerifierDesk[];
  readonly onDraft: (draft: HandOverDraft) => void;
}

/** What is handed over, to whom and why. */
export function HandOverFields({ draft, held, others, onDraft }: Props) {
  const t = useTextOf(messages);
  return (
    <>
      <Which draft={draft} held={held} onDraft={onDraft} />
      <fieldset class="choices">
        <legend>{t('to')}</legend>
        <label class="choice">
          <input type="radio" name="to" checked={draft.to === null} onChange={() => onDraft({ ...draft, to: null })} />
          {t('everybody')}
        </label>
        {others.map(({ id, name }) => (
          <label key={id} class="choice">
            <input type="radio" name="to" checked={draft.to === id} onChange={() => onDraft({ ...draft, to: id })} />
            {name}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-label">{t('reason')}</span>
        <textarea
          class="input"
          required
          value={draft.reason}
          onInput={(event) => onDraft({ ...draft, reason: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

function Which({ draft, held, onDraft }: Omit<Props, 'others'>) {
  const t = useTextOf(messages);
  const { assessmentIds } = draft;
  const toggle = (id: string): void => {
    const chosen = assessmentIds ?? [];
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    onDraft({ ...draft, assessmentIds: next });
  };
  return (
    <fieldset class="choices">
      <legend>{t('which')}</legend>
      {([null, []] as const).map((start) => (
        <label key={String(start)} class="choice">
          <input
            type="radio"
            name="which"
            checked={(assessmentIds === null) === (start === null)}
            onChange={() => onDraft({ ...draft, assessmentIds: start })}
          />
          {t(start === null ? 'everything' : 'some')}
        </label>
      ))}
      {assessmentIds !== null &&
        held.map(({ assessmentId, bodyName }) => (
          <label key={assessmentId} class="choice">
            <input
              type="checkbox"
              checked={assessmentIds.includes(assessmentId)}
              onChange={() => toggle(assessmentId)}
            />
            {bodyName}
          </label>
        ))}
    </fieldset>
  );
}
