import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Route, Switch } from 'wouter-preact';
import { applyAccent } from './apply-accent';
import { api } from './api/api';
import { type ApiProblem, toProblem } from './api/problem';
import type { SessionView } from './api/types';
import { Layout } from './layout';
import { ProblemPanel } from './parts/problem-panel';
import { Waiting } from './parts/waiting';
import { Guarded } from './guarded';
import { bodyRoutes } from './routes/body-routes';
import { judgingRoutes } from './routes/judging-routes';
import { organiserRoutes } from './routes/organiser-routes';
import { publicRoutes } from './routes/public-routes';
import { matches } from './routes/page-route';
import { SessionContext } from './session';
import { forgetResources } from './use-resource';

const routes = [...bodyRoutes, ...judgingRoutes, ...organiserRoutes, ...publicRoutes];

// The page of this address comes down beside the session, not after it.
routes.find(({ pattern }) => matches(pattern, location.pathname))?.preload();

/** Asks who is signed in; nobody is an answer, not a fault. */
const loadSession = (): Promise<SessionView | null> =>
  api.get<SessionView>('/api/session').catch((error: unknown) => {
    const problem = toProblem(error);
    if (problem.status === 401) return null;
    throw problem;
  });

export function App() {
  const [session, setSession] = useState<SessionView | null | undefined>(undefined);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const load = useCallback(() => {
    setProblem(null);
    loadSession()
      .then(setSession)
      .catch((error: unknown) => setProblem(toProblem(error)));
  }, []);
  useEffect(load, [load]);
  useEffect(() => applyAccent(session?.organiser?.accent ?? null), [session]);

  const replace = useCallback((next: SessionView | null) => {
    forgetResources();
    setSession(next);
  }, []);
  const state = useMemo(() => ({ session: session ?? null, replace }), [session, replace]);

  if (problem) return <ProblemPanel problem={problem} onRetry={load} />;
  if (session === undefined) return <Waiting />;
  return (
    <SessionContext.Provider value={state}>
      <Layout>
        <Switch>
          {routes.map(({ pattern, access, Page }) => (
            <Route key={pattern} path={pattern}>
              {(params: Record<string, string | undefined>) => (
                <Guarded access={access}>
                  <Page params={params} />
                </Guarded>
              )}
            </Route>
          ))}
          <Route>
            <ProblemPanel kind="missing" />
          </Route>
        </Switch>
      </Layout>
    </SessionContext.Provider>
  );
}
