import type { AssessmentForm } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { AnswerReviewNote, ItemReviewNote, TiedNote } from './correction-notes';
import type { DeskItem } from './desk-items';
import { BodysSide, ItemCard } from './item-card';
import { messages } from './messages';

interface Props {
  readonly line: DeskItem;
  readonly form: AssessmentForm;
}

/** One item of the sheet, with what corrections, repairs and conflicts did to its answer and verdict. */
export function ItemPanel({ line: { item, asked, review, tied }, form }: Props) {
  const t = useTextOf(messages);
  const { code } = item;
  const answer = form.answers[code];
  return (
    <ItemCard
      item={item}
      notes={
        <>
          {asked && tied && <TiedNote verdict={form.verdicts?.[code]} />}
          <ItemReviewNote item={item} review={asked ? review : null} form={form} />
          {!asked && <p class="note">{t('notAsked')}</p>}
        </>
      }
    >
      {item.filledBy === 'assessor' ? (
        <p class="note">{t('assessorItem')}</p>
      ) : (
        <BodysSide
          item={item}
          value={answer?.value ?? null}
          note={answer?.note ?? null}
          evidence={form.evidence[code] ?? []}
          review={<AnswerReviewNote code={code} form={form} />}
          isExplained={form.reviews.answers[code] !== undefined}
        />
      )}
    </ItemCard>
  );
}
