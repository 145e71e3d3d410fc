import type { PageRoute } from './page-route';

/** Pages of verifiers, jurors, the organiser and the commission. */
export const judgingRoutes: readonly PageRoute[] = [];
