import { useEffect, useMemo } from 'preact/hooks';
import { Route, Switch } from 'wouter-preact';
import { applyAccent } from './apply-accent';
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
import { useSignedIn } from './use-signed-in';

const routes = [...bodyRoutes, ...judgingRoutes, ...organiserRoutes, ...publicRoutes];

// The page of this address comes down beside the session, not after it.
routes.find(({ pattern }) => matches(pattern, location.pathname))?.preload();

export function App() {
  const { session, problem, load, replace } = useSignedIn();
  useEffect(() => applyAccent(session?.organiser?.accent ?? null), [session]);
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
