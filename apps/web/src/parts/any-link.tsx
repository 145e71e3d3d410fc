import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { paths } from '../paths';

interface Props {
  readonly href: string;
  readonly class?: string;
  readonly 'aria-current'?: 'page' | 'true' | undefined;
  readonly children: ComponentChildren;
}

/** A link to a page of the application, or out of it to the public pages, which are the server's own. */
export function AnyLink(props: Props) {
  return props.href.startsWith(paths.publicPeriods) ? <a {...props} /> : <Link {...props} />;
}
