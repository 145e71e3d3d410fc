import type { ComponentType } from 'preact';
import type { Role } from '../api/types';
import { type PageProps, lazyPage } from '../lazy-page';

export interface PageRoute {
  readonly pattern: string;
  /** `anyone` needs no session; `signedIn` any hat; else one of the hats. */
  readonly access: 'anyone' | 'signedIn' | readonly Role[];
  readonly Page: ComponentType<PageProps>;
  /** Begins the download before anybody renders it. */
  readonly preload: () => void;
}

/** One line per page: address, who may open it, and where its code is. */
export const page = (
  pattern: string,
  access: PageRoute['access'],
  load: () => Promise<ComponentType<PageProps>>,
): PageRoute => {
  let loading: Promise<ComponentType<PageProps>> | null = null;
  const once = (): Promise<ComponentType<PageProps>> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return { pattern, access, Page: lazyPage(once), preload: () => void once().catch(() => undefined) };
};

/** Whether an address belongs to a pattern such as `/penilaian/:id/isian`. */
export const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}/?$`).test(path);
