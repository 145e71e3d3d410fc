import type { Item } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { ItemCorrections } from '../../parts/item-corrections';
import type { AnswerDraft } from './answer-draft';
import { correctionMessages } from './correction-messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly item: Item;
  readonly draft: AnswerDraft;
}

const words = {
  review: { write: 'itemReview', read: 'itemReviewRead' },
  dropped: { write: 'itemDropped', read: 'itemDroppedRead' },
} as const;

/** At an item that a correction touched: what changed, what became of the answer, and the two ways on. */
export function ReviewNote({ state, item, draft }: Props) {
  const t = useTextOf(correctionMessages);
  const effect = state.reviews.get(item.code);
  if (!effect) return null;
  const earlier = state.form.reviews.dropped.find(({ itemCode }) => itemCode === item.code)?.text;
  const mayConfirm = effect === 'review' ? draft.content.value !== null : draft.content.value === null;
  return (
    <div class="note warn review-note">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t(words[effect][state.readOnly ? 'read' : 'write'])}</strong>
        </p>
        {effect === 'dropped' && earlier && <p>{t('earlierAnswer', { answer: earlier })}</p>}
        <ItemCorrections corrections={state.form.corrections} code={item.code} />
        {!state.readOnly && mayConfirm && (
          <button
            type="button"
            class="button"
            disabled={draft.phase !== 'settled' || draft.unfit !== null}
            onClick={() => state.store.confirm(item.code)}
          >
            <Icon name="check" /> {t(effect === 'review' ? 'keep' : 'leaveEmpty')}
          </button>
        )}
      </div>
    </div>
  );
}
