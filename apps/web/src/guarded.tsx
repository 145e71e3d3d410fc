import type { ComponentChildren } from 'preact';
import { Redirect, useLocation } from 'wouter-preact';
import { ProblemPanel } from './parts/problem-panel';
import { paths } from './paths';
import type { PageRoute } from './routes/page-route';
import { useSession } from './session';

/** Where those may be who have no role any more: choosing one, and what they typed while they had one. */
const withoutHat: readonly string[] = [paths.hats, paths.unsent];

/** Sends people who are not signed in to the sign-in page, and says no where their role has nothing to do. */
export function Guarded({
  access,
  children,
}: {
  readonly access: PageRoute['access'];
  readonly children: ComponentChildren;
}) {
  const { session } = useSession();
  const [location] = useLocation();
  if (access === 'anyone') return <>{children}</>;
  if (!session) return <Redirect to={paths.signIn(location + window.location.search)} replace />;
  if (!session.hat && !withoutHat.includes(location)) return <Redirect to={paths.hats} replace />;
  if (access !== 'signedIn' && session.hat && !access.includes(session.hat.role))
    return <ProblemPanel kind="forbidden" />;
  return <>{children}</>;
}
