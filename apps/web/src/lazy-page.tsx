import type { ComponentType, FunctionComponent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { ProblemPanel } from './parts/problem-panel';
import { Waiting } from './parts/waiting';

/** What every page gets: the parameters of its address. */
export interface PageProps {
  readonly params: Readonly<Record<string, string | undefined>>;
}

type Page = ComponentType<PageProps>;

/** A page that is downloaded when first opened, kept afterwards. */
export const lazyPage = (load: () => Promise<Page>): FunctionComponent<PageProps> => {
  let loaded: Page | null = null;
  return function LazyPage(props) {
    const [Shown, setShown] = useState<Page | null>(() => loaded);
    const [failed, setFailed] = useState(false);
    // Before the browser paints: where the code is there already, nobody sees the waiting line.
    useLayoutEffect(() => {
      if (loaded) return;
      load()
        .then((page) => {
          loaded = page;
          setShown(() => page);
        })
        .catch(() => setFailed(true));
    }, []);
    if (failed) return <ProblemPanel kind="page" onRetry={() => location.reload()} />;
    return Shown ? <Shown {...props} /> : <Waiting />;
  };
};
