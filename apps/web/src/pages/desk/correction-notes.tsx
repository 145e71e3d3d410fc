import type { Item } from '@app/instrument';
import type { VerdictEffect } from '../../api/correction-types';
import type { AssessmentForm, Verdict } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { ChangeList } from '../../parts/change-list';
import { Icon } from '../../parts/icon';
import { ItemCorrections } from '../../parts/item-corrections';
import { useValueWords } from '../../parts/use-value-words';
import { useFormat } from '../../use-format';
import { messages } from './messages';

/** The instrument was corrected during the period: why, what changed, and how many verdicts wait for another look. */
export function DeskCorrections({ form, toReview }: { readonly form: AssessmentForm; readonly toReview: number }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const corrections = form.corrections;
  const [newest] = corrections;
  if (!newest) return null;
  return (
    <div class={`note ${toReview > 0 ? 'warn' : ''} correction-notice`}>
      <Icon name={toReview > 0 ? 'warning' : 'scale'} />
      <div>
        <p>
          <strong>{t('corrected', { date: format.date(newest.at) })}</strong> {newest.reason}
        </p>
        {toReview > 0 && <p>{t('toReview', { count: format.count(toReview) })}</p>}
        <details>
          <summary>{t('whatChanged')}</summary>
          {corrections.map(({ version, changes }) => (
            <ChangeList key={version} changes={changes} />
          ))}
        </details>
      </div>
    </div>
  );
}

interface ItemNoteProps {
  readonly item: Item;
  readonly review: VerdictEffect | null;
  readonly form: AssessmentForm;
}

const reviewWords = { review: 'verdictReview', dropped: 'verdictDropped', repaired: 'verdictRepaired' } as const;

/** At an item whose verdict a correction or a repair touched: what was judged before, and what changed. */
export function ItemReviewNote({ item, review, form }: ItemNoteProps) {
  const t = useTextOf(messages);
  const say = useValueWords();
  if (!review) return null;
  const verdict = form.verdicts?.[item.code];
  return (
    <div class="note warn">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t(reviewWords[review])}</strong>
        </p>
        {verdict && (
          <p>
            {t('verdictBefore', { decision: t(`mark.${verdict.decision}`) })}
            {verdict.decision === 'correct' && verdict.value && ` (${say(item, verdict.value)})`}
            {verdict.reason && `. ${verdict.reason}`}
          </p>
        )}
        <ItemCorrections corrections={form.corrections} code={item.code} />
      </div>
    </div>
  );
}

/** At an item whose verdict was given by somebody who is tied to the body now: who, when, what, and what to do. */
export function TiedNote({ verdict }: { readonly verdict: Verdict | undefined }) {
  const t = useTextOf(messages);
  const format = useFormat();
  if (!verdict) return null;
  return (
    <div class="note warn">
      <Icon name="warning" />
      <div>
        <p>
          <strong>
            {t('verdictTied', {
              name: verdict.by ?? '–',
              date: format.date(verdict.at),
              decision: t(`mark.${verdict.decision}`),
            })}
          </strong>
        </p>
        <p>{t('verdictTiedDo')}</p>
      </div>
    </div>
  );
}

/** Whether the body has looked at its answer since the correction; and what it said, where that fell away. */
export function AnswerReviewNote({
  code,
  form: { reviews },
}: {
  readonly code: string;
  readonly form: AssessmentForm;
}) {
  const t = useTextOf(messages);
  const effect = reviews.answers[code];
  if (!effect) return null;
  const earlier = reviews.dropped.find(({ itemCode }) => itemCode === code)?.text;
  return (
    <p class="note">
      <Icon name="clock" />
      <span>
        {t(effect === 'review' ? 'answerReview' : 'answerDropped')}
        {earlier && ` ${t('answerBefore', { answer: earlier })}`}
      </span>
    </p>
  );
}
