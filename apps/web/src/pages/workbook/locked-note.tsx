import type { AssessmentView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useStateWords } from '../../parts/use-state-words';
import { serverNow } from '../../server-clock';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { messages } from './messages';
import { whyLocked } from './why-locked';

/** Why nothing can be uploaded here now, and what to do instead. */
export function LockedNote({ view }: { readonly view: AssessmentView }) {
  const t = useTextOf(messages);
  const format = useFormat();
  const stateWords = useStateWords();
  const role = useSession().session?.hat?.role ?? null;
  const deadline = view.deadline ? format.end(view.deadline) : '';
  return (
    <p class="note warn">
      {t(`locked.${whyLocked(view, role, serverNow())}`, { state: stateWords(view.state), deadline })}
    </p>
  );
}
