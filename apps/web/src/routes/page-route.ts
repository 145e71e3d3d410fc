import type { ComponentType } from 'preact';
import type { Role } from '../api/types';
import { type PageProps, lazyPage } from '../lazy-page';

export interface PageRoute {
  readonly pattern: string;
  /** `anyone` needs no session; `signedIn` any hat; else one of the hats. */
  readonly access: 'anyone' | 'signedIn' | readonly Role[];
  readonly Page: ComponentType<PageProps>;
}

/** One line per page: address, who may open it, and where its code is. */
export const page = (
  pattern: string,
  access: PageRoute['access'],
  load: () => Promise<ComponentType<PageProps>>,
): PageRoute => ({ pattern, access, Page: lazyPage(load) });
