import type { Item } from '@app/instrument';
import { useTextOf } from '../../i18n/use-text';
import { changeFind } from '../../offline/finds';
import type { AnswerContent } from '../../offline/kept-answer';
import { afterChoice } from '../../offline/kept-find';
import { sendNow } from '../../offline/sending';
import { useConnectionGone } from '../../offline/use-connection-gone';
import { useValueWords } from '../../parts/use-value-words';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import type { FoundFind } from './shown-inspection';

interface Props {
  readonly item: Item;
  readonly find: FoundFind | null;
  readonly isTyping: boolean;
  /** What stands in the field is no value and is kept nowhere: the field says so. */
  readonly isUnfit: boolean;
}

/** Where what was typed is: on its way, on this device, on the server, or waiting for a person to choose. */
export function FoundState({ item, find, isTyping, isUnfit }: Props) {
  const words = useStateWords(find, isTyping);
  const shown = isUnfit ? '' : words;
  const isLoose = find !== null && !find.isOnDisk && find.waits !== 'nothing';
  return (
    <>
      <p class={isLoose ? 'field-fault' : 'soft small'} role="status">
        {shown}
      </p>
      {find?.kept.refusal && <p class="note bad">{find.kept.refusal}</p>}
      {find?.kept.theirs && <Choice item={item} find={find} theirs={find.kept.theirs} />}
    </>
  );
}

const useStateWords = (find: FoundFind | null, isTyping: boolean): string => {
  const t = useTextOf(messages);
  const format = useFormat();
  const gone = useConnectionGone();
  if (isTyping) return t('saving');
  if (!find || find.waits === 'person') return '';
  if (find.waits === 'nothing') return find.kept.savedAt ? t('saved', { time: format.time(find.kept.savedAt) }) : '';
  if (!gone) return t('saving');
  return t(find.isOnDisk ? 'onPhone' : 'unsaved');
};

interface ChoiceProps {
  readonly item: Item;
  readonly find: FoundFind;
  readonly theirs: NonNullable<FoundFind['kept']['theirs']>;
}

/** Two hands wrote one item: both are shown, and a person picks. Nothing is overwritten before. */
function Choice({ item, find, theirs }: ChoiceProps) {
  const t = useTextOf(messages);
  const format = useFormat();
  const choose = (whose: 'mine' | 'theirs'): void => {
    void changeFind(find.inspectionId, find.slot, (before) =>
      before?.kept.kind === 'found' ? afterChoice(before.kept, whose) : before,
    ).then(sendNow);
  };
  const when = theirs.savedAt ? format.dateTime(theirs.savedAt) : '';
  return (
    <div class="note bad" role="alert">
      <p>{t('conflict')}</p>
      <div class="found-sides">
        <Side title={t('mine')} item={item} content={find.kept.content} />
        <Side title={t('theirs', { time: when })} item={item} content={theirs} />
      </div>
      <p class="actions">
        <button type="button" class="button" onClick={() => choose('mine')}>
          {t('keepMine')}
        </button>
        <button type="button" class="button" onClick={() => choose('theirs')}>
          {t('keepTheirs')}
        </button>
      </p>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly item: Item;
  readonly content: AnswerContent;
}

function Side({ title, item, content }: SideProps) {
  const say = useValueWords();
  return (
    <div>
      <strong>{title}</strong>
      <p>{say(item, content.value)}</p>
      {content.note && <p class="small">{content.note}</p>}
    </div>
  );
}
