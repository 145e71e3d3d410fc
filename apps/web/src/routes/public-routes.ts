import type { PageRoute } from './page-route';

/** Pages that anyone may open without signing in. */
export const publicRoutes: readonly PageRoute[] = [];
