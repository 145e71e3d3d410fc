import { useTextOf } from '../../i18n/use-text';
import { ChangeList } from '../../parts/change-list';
import { Icon } from '../../parts/icon';
import { useFormat } from '../../use-format';
import { correctionMessages } from './correction-messages';
import { HeldNote } from './held-note';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly onGo: (itemCode: string) => void;
}

/** The questionnaire was corrected while it is being filled in: when, why, what changed, and where to look again. */
export function CorrectionNotice({ state, onGo }: Props) {
  const t = useTextOf(correctionMessages);
  const format = useFormat();
  const [newest] = state.form.corrections;
  const [first] = state.reviews.keys();
  if (!newest) return null;
  const count = state.reviews.size;
  return (
    <section class={`note ${count > 0 ? 'warn' : ''} correction-notice`} aria-labelledby="correction-title">
      <Icon name={count > 0 ? 'warning' : 'scale'} />
      <div>
        <h2 id="correction-title" tabIndex={-1}>
          {t('notice', { date: format.date(newest.at) })}
        </h2>
        {count > 0 && <p>{t('reason', { reason: newest.reason })}</p>}
        <p role="status">{count === 0 ? t('allReviewed') : t(state.readOnly ? 'affected' : 'toReview', { count })}</p>
        {first && (
          <button type="button" class="button" onClick={() => onGo(first)}>
            {t('goToReview', { code: first })}
          </button>
        )}
        <Changes state={state} />
        <DroppedAnswers state={state} />
        <HeldOfGone state={state} />
      </div>
    </section>
  );
}

function Changes({ state }: Pick<Props, 'state'>) {
  const t = useTextOf(correctionMessages);
  const format = useFormat();
  const corrections = state.form.corrections;
  return (
    <details>
      <summary>{t('whatChanged')}</summary>
      {corrections.map(({ version, at, reason, changes }) => (
        <div key={version} class="correction">
          <p hidden={corrections.length === 1 && state.reviews.size > 0}>
            {corrections.length > 1 && <strong>{t('version', { version, date: format.dateTime(at) })}</strong>}{' '}
            {t('reason', { reason })}
          </p>
          <ChangeList changes={changes} />
        </div>
      ))}
    </details>
  );
}

/** What was being typed to questions that are gone: nobody has it but this device. */
function HeldOfGone({ state }: Pick<Props, 'state'>) {
  const left = new Set(state.items.map(({ code }) => code));
  const gone = [...state.drafts].filter(([code, { held }]) => held !== null && !left.has(code));
  return (
    <>
      {gone.map(([code, draft]) => (
        <HeldNote key={code} state={state} item={undefined} code={code} draft={draft} />
      ))}
    </>
  );
}

/** Answers whose question is gone: out of the score, still to be read. Others are told at their own question. */
function DroppedAnswers({ state: { form, items } }: Pick<Props, 'state'>) {
  const t = useTextOf(correctionMessages);
  const left = new Set(items.map(({ code }) => code));
  const dropped = form.reviews.dropped.filter(({ itemCode }) => !left.has(itemCode));
  if (dropped.length === 0) return null;
  return (
    <details>
      <summary>{t('droppedAnswers', { count: dropped.length })}</summary>
      <p class="soft small">{t('droppedIntro')}</p>
      <dl class="dropped-answers">
        {dropped.map(({ itemCode, question, text }) => (
          <div key={itemCode}>
            <dt>
              {itemCode}. {question}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
