import type { Item } from '@app/instrument';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { Dialog } from '../../parts/dialog';
import { Icon } from '../../parts/icon';
import { useValueWords } from '../../parts/use-value-words';
import { useFormat } from '../../use-format';
import { type AnswerContent, type AnswerDraft, isShut, otherOf } from './answer-draft';
import { messages } from './messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly item: Item;
  readonly draft: AnswerDraft;
}

/** Two people, or two devices, changed one answer: both are shown, and a person picks. Nothing is overwritten before. */
export function ConflictPanel({ state, item, draft }: Props) {
  const t = useTextOf(messages);
  const [open, setOpen] = useState(false);
  const title = t(isShut(draft) ? 'conflictShut' : 'conflict');
  const choose = (whose: 'mine' | 'theirs'): void => {
    setOpen(false);
    state.store.choose(item.code, whose);
  };
  return (
    <div class="note bad" role="alert">
      <Icon name="warning" />
      <div>
        <p>{title}.</p>
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {t('choose')}
        </button>
      </div>
      <Dialog
        open={open}
        title={title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <button type="button" class="button quiet" onClick={() => setOpen(false)}>
              {t('notNow')}
            </button>
            <button type="button" class="button" onClick={() => choose('theirs')}>
              {t(draft.theirs ? 'keepTheirs' : 'keepEarlier')}
            </button>
            <button type="button" class="button primary" onClick={() => choose('mine')}>
              {t(draft.theirs ? 'keepMine' : 'keepLater')}
            </button>
          </>
        }
      >
        <p>{t('conflictIntro')}</p>
        <Sides item={item} draft={draft} />
      </Dialog>
    </div>
  );
}

function Sides({ item, draft }: Pick<Props, 'item' | 'draft'>) {
  const t = useTextOf(messages);
  const format = useFormat();
  const { theirs } = draft;
  const rival = otherOf(draft);
  const who = theirs?.savedBy ? `${theirs.savedBy}, ` : '';
  const when = theirs?.savedAt ? format.dateTime(theirs.savedAt) : '';
  return (
    <div class="sides">
      <Side title={t(theirs ? 'conflictMine' : 'conflictLater')} item={item} content={draft.content} />
      {rival && (
        <Side title={theirs ? t('conflictTheirs', { who, when }) : t('conflictEarlier')} item={item} content={rival} />
      )}
    </div>
  );
}

function Side({
  title,
  item,
  content,
}: {
  readonly title: string;
  readonly item: Item;
  readonly content: AnswerContent;
}) {
  const t = useTextOf(messages);
  const say = useValueWords();
  return (
    <div class="card">
      <h3>{title}</h3>
      <p>{say(item, content.value)}</p>
      {content.note && <p class="soft small">{t('conflictNote', { note: content.note })}</p>}
    </div>
  );
}
