import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ProblemPanel } from './problem-panel';
import { Waiting } from './waiting';

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part of a page that is downloaded when it is first shown; the browser keeps it afterwards. */
export function LazyPart<P extends object>({ load, props }: Props<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  const fetchPart = (): void => {
    setFailed(false);
    load()
      .then((part) => setPart(() => part))
      .catch(() => setFailed(true));
  };
  useEffect(fetchPart, []);
  if (failed) return <ProblemPanel kind="page" onRetry={fetchPart} />;
  return Part ? <Part {...props} /> : <Waiting />;
}
