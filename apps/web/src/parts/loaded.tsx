import type { ComponentChildren } from 'preact';
import type { Resource } from '../use-resource';
import { ProblemPanel } from './problem-panel';
import { Waiting } from './waiting';

/** The three faces of something fetched: waiting, failed with advice, there. An older value stays on a failed reload. */
export function Loaded<T>({
  resource,
  children,
}: {
  readonly resource: Pick<Resource<T>, 'value' | 'problem' | 'reload'>;
  readonly children: (value: T) => ComponentChildren;
}) {
  if (resource.value !== null) return <>{children(resource.value)}</>;
  if (resource.problem) return <ProblemPanel problem={resource.problem} onRetry={resource.reload} />;
  return <Waiting />;
}
