import { useEffect, useMemo } from 'preact/hooks';
import { Route, Switch } from 'wouter-preact';
import { applyAccent } from './apply-accent';
import { Layout } from './layout';
import { ProblemPanel } from './parts/problem-panel';
import { Waiting } from './parts/waiting';
import { Guarded } from './guarded';
import { useRoutes } from './routes/use-routes';
import { SessionContext } from './session';
import { useSignedIn } from './use-signed-in';

export function App() {
  const { session, problem, load, replace } = useSignedIn();
  const { routes, areAll, areMissing } = useRoutes();
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
            {areAll ? (
              <ProblemPanel kind="missing" />
            ) : areMissing ? (
              <ProblemPanel kind="page" onRetry={() => location.reload()} />
            ) : (
              <Waiting />
            )}
          </Route>
        </Switch>
      </Layout>
    </SessionContext.Provider>
  );
}
