import type { Item } from '@app/instrument';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { LazyPart } from '../../parts/lazy-part';
import { useSession } from '../../session';
import { togetherMessages } from './together-messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly item: Item;
}

const loadTalk = async () => (await import('./talk/item-talk')).ItemTalk;

/** Opens what is said about an item and how its answer came about; only people of the body have it. */
export function TalkToggle({ state, item }: Props) {
  const t = useTextOf(togetherMessages);
  const [opened, setOpened] = useState(false);
  const role = useSession().session?.hat?.role;
  if (role !== 'unitPpid' && role !== 'superior') return null;
  const open = openTalk(state, item.code);
  return (
    <details class="item-guide" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        {t('talk')} {open > 0 && <span class="tag warn">{t('talkCount', { count: open })}</span>}
      </summary>
      {opened && <LazyPart load={loadTalk} props={{ state, item }} />}
    </details>
  );
}

/** Comments that nobody settled, questions without an answer, and answers of the organiser for everybody. */
const openTalk = ({ conversation: { value } }: QuestionnaireState, code: string): number =>
  value === null
    ? 0
    : [
        ...value.comments.filter(({ resolvedAt }) => resolvedAt === null),
        ...value.questions.filter(({ answer }) => answer === null),
        ...value.announcements,
      ].filter(({ itemCode }) => itemCode === code).length;
