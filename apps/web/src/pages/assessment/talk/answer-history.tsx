import { type ItemValue, isAnswerTo } from '@app/instrument';
import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../../../api/types';
import { useTextOf } from '../../../i18n/use-text';
import { Loaded } from '../../../parts/loaded';
import { useValueWords } from '../../../parts/use-value-words';
import { toast } from '../../../toast';
import { useFormat } from '../../../use-format';
import { useResource } from '../../../use-resource';
import { isEmpty, wasEmptied, type Saved } from './empty-revision';
import { talkMessages } from './talk-messages';
import type { TalkProps } from './talk-props';

/** Every save of the item, newest first; an earlier one can be used again, which is a new save. */
export function AnswerHistory({ state, item }: TalkProps) {
  const t = useTextOf(talkMessages);
  const { revision } = state.store.draft(item.code);
  const path = `/api/assessments/${state.form.assessment.id}/answers/${encodeURIComponent(item.code)}/revisions`;
  const history = useResource<Schemas['AnswerRevisionListDto']>(path);
  const { reload } = history;
  const asked = useRef(revision);
  useEffect(() => {
    if (asked.current !== revision) reload();
    asked.current = revision;
  }, [revision, reload]);
  const isAway = history.value === null && (history.problem?.isPassing ?? false);
  return (
    <section>
      <h5>{t('history')}</h5>
      {isAway ? (
        <p class="soft small">{t('historyAway')}</p>
      ) : (
        <Loaded resource={history}>
          {({ items }) => (
            <>
              {items.length === 0 && <p class="soft small">{t('historyNone')}</p>}
              <ol class="talk-list">
                {items.map((one, at) => (
                  <Revision
                    key={one.revision}
                    state={state}
                    item={item}
                    one={one}
                    hadAnswer={wasEmptied(items as readonly Saved[], at)}
                    isCurrent={one.revision === revision}
                  />
                ))}
              </ol>
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}

interface RevisionProps extends TalkProps {
  readonly one: Schemas['AnswerRevisionDto'];
  /** Whether an answer stood before it. */
  readonly hadAnswer: boolean;
  readonly isCurrent: boolean;
}

function Revision({ state, item, one, hadAnswer, isCurrent }: RevisionProps) {
  const t = useTextOf(talkMessages);
  const say = useValueWords();
  const format = useFormat();
  const value = one.value as ItemValue | null;
  const fits = value !== null && !isEmpty(value) && isAnswerTo(item, value);
  return (
    <li>
      <p class="small soft">{t('revision', { name: one.by, when: format.dateTime(one.at) })}</p>
      <p class="talk-text">
        {isEmpty(value) ? t(hadAnswer ? 'cleared' : 'unanswered') : say(item, value)}{' '}
        {isCurrent && <span class="tag good">{t('current')}</span>}
      </p>
      {one.note && <p class="small soft talk-text">{one.note}</p>}
      {!isCurrent && fits && !state.readOnly && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            state.store.edit(item.code, { value, note: one.note }, 0);
            toast.show(t('restored'));
          }}
        >
          {t('restore')}
        </button>
      )}
    </li>
  );
}
