import { type Instrument, type Item, type ItemValue, isAnswerTo, itemsByCode } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { useValueWords } from '../../parts/use-value-words';
import { useResource } from '../../use-resource';
import type { AnswerContent, AnswerDraft, HeldAnswer } from './answer-draft';
import { correctionMessages } from './correction-messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  /** The question as it is now; undefined where it is gone. */
  readonly item: Item | undefined;
  readonly code: string;
  readonly draft: AnswerDraft;
}

/** What was typed to a question that was corrected meanwhile: offered where it still fits, and else to be read. */
export function HeldNote({ state, item, code, draft }: Props) {
  const t = useTextOf(correctionMessages);
  const { held } = draft;
  if (!held) return null;
  const { loading, problem } = state.refresh;
  // Until the corrected question is there, there is nothing to choose by.
  const isAwaited = state.form.instrumentSha256 === held.instrumentSha256 && (loading || problem !== null);
  return (
    <div class="note warn review-note">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{t(item ? 'held' : 'heldGone')}</strong>
        </p>
        <HeldWords held={held} item={item} code={code} />
        {isAwaited ? (
          <Refreshing state={state} />
        ) : (
          <Choice state={state} item={item} code={code} draft={draft} held={held} />
        )}
      </div>
    </div>
  );
}

interface WordsProps extends Pick<Props, 'item' | 'code'> {
  readonly held: HeldAnswer;
}

/** In the words of the question it was typed to, and in those of the question now, where they differ. */
function HeldWords({ held, item, code }: WordsProps) {
  const t = useTextOf(correctionMessages);
  const say = useValueWords();
  const read = useInstrumentText();
  const asked = useEarlierItem(held, code) ?? item;
  const { value, note } = held.content;
  const words = held.unfit ?? (asked ? say(asked, value) : plainWords(value));
  const now = item && fits(item, held) ? say(item, value) : words;
  return (
    <>
      {!item && asked && <p>{`${code}. ${read(asked.text)}`}</p>}
      <p class="held-words">{t('heldAnswer', { answer: words })}</p>
      {now !== words && <p>{t('heldNow', { answer: now })}</p>}
      {note && <p class="held-words">{t('heldNote', { note })}</p>}
    </>
  );
}

/** The question that it was typed to; undefined until it is there. */
const useEarlierItem = ({ instrumentSha256: sha256 }: HeldAnswer, code: string): Item | undefined => {
  const address = sha256 ? `/api/instruments/frozen/${sha256}` : null;
  const { value } = useResource<Instrument>(address, { forever: true });
  return value ? itemsByCode(value).get(code) : undefined;
};

/** Where the question cannot be had any more: the value as it was kept. */
const plainWords = (value: ItemValue | null): string =>
  Object.values(value ?? {})
    .flat()
    .join('; ');

function Choice({ state, item, code, draft, held }: Props & { readonly held: HeldAnswer }) {
  const t = useTextOf(correctionMessages);
  const mayAnswer = item && item.filledBy !== 'assessor' && !state.readOnly;
  const usable = mayAnswer ? usableOf(item, draft, held) : null;
  return (
    <div class="actions">
      {usable && (
        <button type="button" class="button" onClick={() => state.store.resolve(code, usable)}>
          <Icon name="check" /> {t(item && fits(item, held) ? 'heldUse' : 'heldUseNote')}
        </button>
      )}
      <button type="button" class="button quiet" onClick={() => state.store.resolve(code, null)}>
        {t('heldLeave')}
      </button>
    </div>
  );
}

function Refreshing({ state: { refresh } }: Pick<Props, 'state'>) {
  const t = useTextOf(correctionMessages);
  if (!refresh.problem) return <p>{t('refreshing')}</p>;
  return (
    <>
      <p>{t('refreshFailed')}</p>
      <button type="button" class="button" onClick={refresh.reload}>
        {t('refresh')}
      </button>
    </>
  );
}

const fits = (item: Item, { content: { value }, unfit }: HeldAnswer): boolean =>
  unfit === null && (value === null || isAnswerTo(item, value));

/** All of it where it fits, else only the note beside the answer that stands. */
const usableOf = (item: Item, { content }: AnswerDraft, held: HeldAnswer): AnswerContent | null => {
  if (fits(item, held)) return held.content;
  return held.content.note && held.content.note !== content.note ? { ...content, note: held.content.note } : null;
};
