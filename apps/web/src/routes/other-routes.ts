import { judgingRoutes } from './judging-routes';
import { organiserRoutes } from './organiser-routes';
import { ppidRoutes } from './ppid-routes';
import { publicRoutes } from './public-routes';

/** Every page but those of the body, whose phone need not wait for the list. */
export const otherRoutes = [...judgingRoutes, ...organiserRoutes, ...ppidRoutes, ...publicRoutes];
