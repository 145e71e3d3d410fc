import { type Item, type ItemValue, askedWhen, isRelevant } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { ItemGuide } from '../../parts/item-guide';
import { LazyPart } from '../../parts/lazy-part';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useValueWords } from '../../parts/use-value-words';
import { AnswerControl } from './answer-control';
import { isShut } from './answer-draft';
import { CopyNote } from './copy-note';
import { loadConflict, loadEvidence, loadHeld, loadLastYear, loadLocked, loadReturnReason, loadReview } from './later';
import { messages } from './messages';
import { NoteField } from './note-field';
import { useConditionWords } from './use-condition-words';
import { TalkToggle } from './talk-toggle';
import { togetherMessages } from './together-messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly item: Item;
}

/** One item: question, explanation, answer, note, evidence, and the verdict once there is one. */
export function ItemCard({ state, item }: Props) {
  const read = useInstrumentText();
  const t = useTextOf(messages);
  const mark = state.markOf(item);
  const asked = isRelevant(item, state.values, state.instrument);
  const draft = state.store.draft(item.code);
  const reason = state.returnReasons.get(item.code);
  const locked = state.form.editableItems !== null && !state.form.editableItems.includes(item.code);
  return (
    <article class={`card item is-${mark}`} data-item={item.code} aria-labelledby={`question-${item.code}`}>
      <Here state={state} code={item.code} />
      <div class="item-head" id={`butir-${item.code}`} tabIndex={-1}>
        <ItemAddress state={state} code={item.code} />
        <h4 id={`question-${item.code}`}>{read(item.text)}</h4>
        <span class={`tag item-mark ${tones[mark]}`}>{t(`mark.${mark}`)}</span>
      </div>
      {item.bonus && <p class="soft small">{t('bonus')}</p>}
      {item.weight.startsWith('-') && <p class="soft small">{t('penalty')}</p>}
      {draft.held && <LazyPart load={loadHeld} props={{ state, item, code: item.code, draft }} />}
      {locked && <LazyPart load={loadLocked} props={{}} />}
      {reason !== undefined && <LazyPart load={loadReturnReason} props={{ reason }} />}
      {asked ? (
        <AskedItem state={locked ? { ...state, readOnly: true } : state} item={item} />
      ) : (
        <NotAsked state={state} item={item} />
      )}
    </article>
  );
}

const tones = {
  complete: 'good',
  doubtful: 'warn',
  closedLink: 'warn',
  copied: 'warn',
  conflict: 'bad',
  late: 'warn',
  needsEvidence: 'warn',
  empty: '',
  attention: 'bad',
  review: 'warn',
  notAsked: '',
  assessor: '',
} as const;

function AskedItem({ state, item }: Props) {
  const t = useTextOf(messages);
  const say = useValueWords();
  const draft = state.store.draft(item.code);
  const assessor = item.filledBy === 'assessor';
  return (
    <>
      <details class="item-guide">
        <summary>{t('guide')}</summary>
        <ItemGuide item={item} />
      </details>
      {assessor && (
        <p class="note">
          <Icon name="lock" /> {t('assessorItem')}
        </p>
      )}
      {state.year.lastYear?.items[item.code] && (
        <LazyPart load={loadLastYear} props={{ state, item }} meanwhile={null} />
      )}
      {state.reviews.has(item.code) && <LazyPart load={loadReview} props={{ state, item, draft }} />}
      <Trouble state={state} item={item} />
      {draft.phase === 'late' && <p class="note warn">{t('lateItem', { value: say(item, draft.saved.value) })}</p>}
      {!assessor && (
        <>
          <CopyNote state={state} code={item.code} />
          <Answer state={state} item={item} />
          {needsStatement(item, draft.content.value) && <p class="note warn">{t('naStatement')}</p>}
          <Evidence state={state} item={item} />
          <NoteField state={state} item={item} />
        </>
      )}
      <VerdictLine state={state} item={item} />
      <TalkToggle state={state} item={item} />
    </>
  );
}

/** What stands between the answer and the server. It is chosen between two only where the choice can be saved. */
function Trouble({ state, item }: Props) {
  const draft = state.store.draft(item.code);
  const closed = state.readOnly && isShut(draft);
  if (draft.phase === 'stale' && !closed) return <LazyPart load={loadConflict} props={{ state, item, draft }} />;
  return draft.problem && (draft.phase === 'refused' || closed) ? <ProblemNote problem={draft.problem} /> : null;
}

/** The evidence of an item; while its panel is being fetched, room for it. */
function Evidence({ state, item }: Props) {
  if (!item.evidence && !item.notApplicable?.statement && !state.evidence[item.code]?.length) return null;
  return <LazyPart load={loadEvidence} props={{ state, item }} meanwhile={<div class="item-evidence awaited" />} />;
}

/** The control, with last year's answer in it where that waits to be looked at: emptying it puts the copy away. */
function Answer({ state, item }: Props) {
  const draft = state.store.draft(item.code);
  const copy = state.readOnly ? undefined : state.year.copies.get(item.code);
  return (
    <AnswerControl
      item={item}
      value={draft.content.value ?? copy ?? null}
      disabled={state.readOnly}
      unfit={draft.unfit}
      onUnfit={(typed) => state.store.withhold(item.code, typed)}
      onKeep={copy && (() => state.year.keep(item.code))}
      onChange={(value, pauseMs) => {
        if (value === null && copy) state.year.discard(item.code);
        else state.store.edit(item.code, { value, note: state.store.draft(item.code).content.note }, pauseMs);
      }}
    />
  );
}

/** The item's code as a link to it, to be copied into a message. */
function ItemAddress({ state, code }: { readonly state: QuestionnaireState; readonly code: string }) {
  const t = useTextOf(togetherMessages);
  return (
    <span class="item-code">
      <a href={paths.form(state.form.assessment.id, code)} aria-label={t('permalink', { code })}>
        {code}
      </a>
    </span>
  );
}

/** Who else is at this item; on the card's edge, so that nothing below moves when somebody comes or goes. */
function Here({ state, code }: { readonly state: QuestionnaireState; readonly code: string }) {
  const t = useTextOf(togetherMessages);
  const here = state.people.filter(({ itemCode }) => itemCode === code).map(({ name }) => name);
  if (here.length === 0) return null;
  return <span class="tag item-here">{t('atItem', { name: here.join(', ') })}</span>;
}

const needsStatement = (item: Item, value: ItemValue | null): boolean =>
  value !== null && 'notApplicable' in value && item.notApplicable?.statement === true;

function NotAsked({ state, item }: Props) {
  const t = useTextOf(messages);
  const describe = useConditionWords(state.instrument);
  const kept = state.values[item.code] !== undefined;
  const asked = askedWhen(item, state.instrument);
  return (
    <p class="soft">
      {asked && t('notAsked', { condition: describe(asked) })} {kept && t('notAskedKept')}
    </p>
  );
}

function VerdictLine({ state, item }: Props) {
  const t = useTextOf(messages);
  const say = useValueWords();
  const verdict = state.form.verdicts?.[item.code];
  if (!verdict) return null;
  const tone = verdict.decision === 'accept' ? 'good' : verdict.decision === 'reject' ? 'bad' : 'warn';
  return (
    <div class={`note ${tone}`}>
      <Icon name={verdict.decision === 'accept' ? 'check' : 'scale'} />
      <div>
        <p>
          <strong>{t('verdict')}:</strong> {t(`verdict.${verdict.decision}`, { value: say(item, verdict.value) })}
        </p>
        {verdict.reason && <p>{verdict.reason}</p>}
      </div>
    </div>
  );
}
