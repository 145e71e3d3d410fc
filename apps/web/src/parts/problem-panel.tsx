import { Link, useLocation } from 'wouter-preact';
import type { ApiProblem } from '../api/problem';
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
        {onRetry && !signedOut && (
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

const useWords = (problem?: ApiProblem, kind?: Props['kind']): { readonly title: string; readonly advice: string } => {
  const t = useText();
  if (kind === 'page') return { title: t('problem.page'), advice: t('problem.page.do') };
  if (kind === 'missing') return { title: t('problem.missing'), advice: t('problem.missing.do') };
  if (kind === 'forbidden') return { title: t('problem.forbidden'), advice: t('problem.forbidden.do') };
  if (!problem || problem.kind === 'broken') return { title: t('problem.broken'), advice: t('problem.broken.do') };
  if (problem.kind === 'offline') return { title: t('problem.offline'), advice: t('problem.offline.do') };
  if (problem.kind === 'timeout') return { title: t('problem.timeout'), advice: t('problem.timeout.do') };
  if (problem.status === 401) return { title: t('problem.signedOut'), advice: t('problem.signedOut.do') };
  if (problem.status === 403) return { title: problem.message, advice: problem.detail ?? t('problem.forbidden.do') };
  if (problem.status === 404) return { title: problem.message, advice: problem.detail ?? t('problem.missing.do') };
  return { title: problem.message, advice: problem.detail ?? t('problem.broken.do') };
};
