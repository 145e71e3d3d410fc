import { Link, useLocation } from 'wouter-preact';
import type { ApiProblem, ProblemKind } from '../api/problem';
import { useText } from '../i18n/use-text';
import { paths } from '../paths';
import { Icon } from './icon';

interface Props {
  readonly problem?: ApiProblem;
  /** Faults that no server told us about. */
  readonly kind?: 'missing' | 'forbidden' | 'page';
  readonly onRetry?: () => void;
}

/** What went wrong in one sentence, and what to do in the next. */
export function ProblemPanel({ problem, kind, onRetry }: Props) {
  const t = useText();
  const [location] = useLocation();
  const signedOut = problem?.status === 401;
  // What is not there or not one's own stays so, however often it is asked for.
  const isFinal = problem?.status === 403 || problem?.status === 404;
  const words = useWords(problem, kind);
  return (
    <section class="problem" role="alert">
      <h1 class="problem-title">
        <Icon name="warning" /> {words.title}
      </h1>
      <p>{words.advice}</p>
      <p class="actions">
        {signedOut && (
          <Link class="button primary" href={paths.signIn(location + window.location.search)}>
            {t('app.signIn')}
          </Link>
        )}
        {onRetry && !signedOut && !isFinal && (
          <button type="button" class="button primary" onClick={onRetry}>
            {kind === 'page' ? t('app.reload') : t('app.retry')}
          </button>
        )}
        <a class="button" href={paths.home}>
          {t('app.home')}
        </a>
      </p>
    </section>
  );
}

interface Words {
  readonly title: string;
  readonly advice: string;
}

/** Refusals that a person meets by opening a page too early: what there is to wait for says more than a door shut. */
const ownWords: Readonly<Record<string, Fault>> = { 'result.hidden': 'hidden', 'submission.unknown': 'unsent' };

const useWords = (problem?: ApiProblem, kind?: Props['kind']): Words => {
  const t = useText();
  const say = (fault: Fault): Words => ({ title: t(`problem.${fault}`), advice: t(`problem.${fault}.do`) });
  if (kind) return say(kind);
  if (!problem) return say('broken');
  if (problem.kind !== 'refused') return say(problem.kind);
  if (problem.status === 401) return say('signedOut');
  const own = ownWords[problem.code];
  if (own) return say(own);
  const usual = problem.status === 403 ? 'forbidden' : problem.status === 404 ? 'missing' : 'broken';
  return { title: problem.message, advice: problem.detail ?? say(usual).advice };
};

type Fault = Exclude<ProblemKind, 'refused'> | 'missing' | 'forbidden' | 'hidden' | 'unsent' | 'page' | 'signedOut';
