import type { Item, ItemValue } from '@app/instrument';
import type { Verdict } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { type VerdictDraft, decisionsFor } from './verdict-draft';
import { Choices } from './choices';
import { ReasonField } from './reason-field';
import { ValueControl } from './value-control';
import { messages } from './messages';

interface Props {
  readonly item: Item;
  readonly draft: VerdictDraft;
  readonly saved: Verdict | undefined;
  readonly answered: boolean;
  readonly locked: boolean;
  /** Why nothing can be said here, though the sheet is open. */
  readonly why: string | null;
  /** What kept it from being saved. */
  readonly missing: string | null;
  readonly busy: boolean;
  readonly savedText: string;
  /** Whether something was begun here that the server does not have. */
  readonly isUnsaved: boolean;
  readonly reasons: readonly string[];
  readonly onDraft: (next: VerdictDraft) => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** The verifier's side of one item. Number keys choose, `r` goes to the reason, Ctrl+Enter saves. */
export function VerdictPanel(props: Props) {
  const { item, draft, locked, busy, onDraft } = props;
  const t = useTextOf(messages);
  const decisions = decisionsFor(item, props.answered);
  const valueNeeded = draft.decision === 'correct';
  return (
    <form
      class="card"
      aria-label={t('verdict')}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      {props.why && <p class="note">{props.why}</p>}
      <Choices
        legend={t('verdict')}
        name="decision"
        options={decisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
        chosen={draft.decision}
        disabled={locked}
        onChoose={(decision) => onDraft({ ...draft, decision })}
      />
      {valueNeeded && (
        <div class="field">
          <span class="field-label">{t('correctValue')}</span>
          <ValueControl
            item={item}
            value={draft.value}
            disabled={locked}
            onChange={(value: ItemValue | null) => onDraft({ ...draft, value })}
          />
        </div>
      )}
      {draft.decision !== null && draft.decision !== 'accept' && <WhyAndWhere {...props} />}
      {props.isUnsaved && (
        <p class="desk-begun">
          {t('unsavedHere')}{' '}
          <button type="button" class="button quiet" onClick={props.onDiscard}>
            {t('unsavedDiscard')}
          </button>
        </p>
      )}
      <div role="alert">{props.missing && <p class="note bad">{props.missing}</p>}</div>
      <div class="actions">
        <button type="submit" class="button primary" disabled={locked || busy || draft.decision === null}>
          {busy ? t('saving') : t('save')}
        </button>
        <span class="soft" role="status">
          {props.savedText}
        </span>
      </div>
    </form>
  );
}

/** Why, and on which page of the evidence. */
function WhyAndWhere({ draft, locked, reasons, onDraft }: Props) {
  const t = useTextOf(messages);
  return (
    <>
      <ReasonField
        reason={draft.reason}
        locked={locked}
        reasons={reasons}
        onReason={(reason) => onDraft({ ...draft, reason })}
      />
      <div class="field">
        <label for="desk-page">{t('evidencePage')}</label>
        <input
          id="desk-page"
          class="input short"
          inputMode="numeric"
          value={draft.page}
          disabled={locked}
          onInput={(event) => onDraft({ ...draft, page: event.currentTarget.value.replace(/\D/g, '') })}
        />
      </div>
    </>
  );
}
