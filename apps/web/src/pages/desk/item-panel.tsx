import type { Item } from '@app/instrument';
import type { AssessmentForm } from '../../api/types';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useValueWords } from '../../parts/use-value-words';
import { AnswerReviewNote, ItemReviewNote, TiedNote } from './correction-notes';
import type { DeskItem } from './desk-items';
import { EvidenceView } from './evidence-view';
import { messages } from './messages';

interface Props {
  readonly line: DeskItem;
  readonly form: AssessmentForm;
}

/** The body's side of one item: question, answer, evidence, and what the item means. */
export function ItemPanel({ line: { item, asked, review, tied }, form }: Props) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  return (
    <section class="card" aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1}>
        {item.code}. {read(item.text)}
      </h2>
      {asked && tied && <TiedNote verdict={form.verdicts?.[item.code]} />}
      <ItemReviewNote item={item} review={asked ? review : null} form={form} />
      {!asked && <p class="note">{t('notAsked')}</p>}
      {item.filledBy === 'assessor' ? <p class="note">{t('assessorItem')}</p> : <BodysSide item={item} form={form} />}
      <details open>
        <summary>{t('guide')}</summary>
        {item.definition && <p>{read(item.definition)}</p>}
        {item.evidence?.example && <p class="soft">{read(item.evidence.example)}</p>}
        <ul>
          {item.law.map(({ citation, verified }) => (
            <li key={citation}>
              {citation} {!verified && <span class="soft">({t('unverifiedLaw')})</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What the body said, what became of it in a correction, and its evidence. */
function BodysSide({ item, form }: { readonly item: Item; readonly form: AssessmentForm }) {
  const t = useTextOf(messages);
  const say = useValueWords();
  const answer = form.answers[item.code];
  return (
    <>
      <h3>{t('answer')}</h3>
      <AnswerReviewNote code={item.code} form={form} />
      {answer?.value ? (
        <p class="desk-answer">{say(item, answer.value)}</p>
      ) : (
        !form.reviews.answers[item.code] && <p class="note warn">{t('unanswered')}</p>
      )}
      {answer?.note && (
        <p>
          <strong>{t('note')}:</strong> {answer.note}
        </p>
      )}
      <h3>{t('evidence')}</h3>
      <EvidenceView evidence={form.evidence[item.code] ?? []} />
    </>
  );
}
