import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { SessionView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useWaiting } from '../../offline/use-waiting';
import { EmptyState } from '../../parts/empty-state';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { paths } from '../../paths';
import { useSession } from '../../session';
import { useTitle } from '../../use-title';
import { messages } from './messages';

/** What was typed under a role that ended, and is still only here. */
function LeftBehind() {
  const t = useTextOf(messages);
  const count = countOf(useWaiting());
  if (count === 0) return null;
  return (
    <div class="note warn">
      <p>{t('leftBehind', { count })}</p>
      <Link class="button" href={paths.unsent}>
        {t('seeLeftBehind')}
      </Link>
    </div>
  );
}

const countOf = (waiting: ReturnType<typeof useWaiting>): number =>
  waiting ? waiting.answers.length + waiting.files.length + waiting.comments.length + waiting.registrations.length : 0;

/** Chooses under which role, in which organisation, the person works now. */
export function HatsPage() {
  const t = useTextOf(messages);
  useTitle(t('title'));
  const { session, replace } = useSession();
  const [, go] = useLocation();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  if (!session) return null;
  const choose = (membershipId: string): void => {
    api
      .put<SessionView>('/api/session/hat', { membershipId })
      .then((next) => {
        replace(next);
        go(paths.home);
      })
      .catch((error: unknown) => setProblem(toProblem(error)));
  };
  return (
    <div class="narrow">
      <h1>{t('title')}</h1>
      {session.hats.length > 1 && <p class="soft">{t('intro')}</p>}
      {problem && <ProblemNote problem={problem} />}
      {session.hats.length === 0 && <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>}
      {session.hats.length === 0 && <LeftBehind />}
      <div class="choices">
        {session.hats.map((hat) => (
          <button key={hat.id} type="button" class="choice hat" onClick={() => choose(hat.id)}>
            <span>
              <strong>{hat.roleLabel}</strong>
              <br />
              <span class="soft">{hat.organisation?.name}</span>
            </span>
            {hat.id === session.hat?.id && (
              <span class="choice-share">
                <Icon name="check" /> {t('current')}
              </span>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}
