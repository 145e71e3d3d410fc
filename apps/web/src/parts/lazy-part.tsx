import type { ComponentChildren, ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { ProblemPanel } from './problem-panel';
import { Waiting } from './waiting';

interface Props<P> {
  /** The same function each time: by it the part is known once it is there. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** What stands there meanwhile; a line that says so where nothing is given. */
  readonly meanwhile?: ComponentChildren;
}

// Components are kept beside the function that loads them, which says what their props are.
const loaded = new WeakMap<object, unknown>();

/** A part of a page that is downloaded when it is first shown; the browser keeps it afterwards. */
export function LazyPart<P extends object>({ load, props, meanwhile = <Waiting /> }: Props<P>) {
  const [Part, setPart] = useState(() => (loaded.get(load) as ComponentType<P> | undefined) ?? null);
  const [failed, setFailed] = useState(false);
  const fetchPart = (): void => {
    setFailed(false);
    load()
      .then((part) => {
        loaded.set(load, part);
        setPart(() => part);
      })
      .catch(() => setFailed(true));
  };
  useLayoutEffect(() => {
    if (!Part) fetchPart();
  }, []);
  if (failed) return <ProblemPanel kind="page" onRetry={fetchPart} />;
  return Part ? <Part {...props} /> : <>{meanwhile}</>;
}
