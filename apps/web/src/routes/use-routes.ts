import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { bodyRoutes } from './body-routes';
import { type PageRoute, matches } from './page-route';

interface Routes {
  readonly routes: readonly PageRoute[];
  /** Whether an address that is not among them leads nowhere. */
  readonly areAll: boolean;
  /** Whether the rest could not be fetched. */
  readonly areMissing: boolean;
}

/** Begins to fetch the page of this address, beside the session and not after it. */
const preload = (routes: readonly PageRoute[]): boolean => {
  const here = routes.find(({ pattern }) => matches(pattern, location.pathname));
  here?.preload();
  return here !== undefined;
};

const loadAll = async (): Promise<readonly PageRoute[]> => {
  const { otherRoutes } = await import('./other-routes');
  return [...bodyRoutes, ...otherRoutes];
};

const isBodysPage = preload(bodyRoutes);
const beginning = isBodysPage ? null : loadAll();
beginning?.then(preload, () => undefined);

/** A page of the body is on screen: the list of the others is not needed this instant. */
const LATER_MS = 2_000;

/** The pages of the body at once; all the others where one of them is asked for, or once the first page stands. */
export const useRoutes = (): Routes => {
  const [location] = useLocation();
  const [routes, setRoutes] = useState<readonly PageRoute[]>(bodyRoutes);
  const [areMissing, setMissing] = useState(false);
  const isKnown = bodyRoutes.some(({ pattern }) => matches(pattern, location));
  useEffect(() => {
    const load = (): void => void (beginning ?? loadAll()).then(setRoutes, () => setMissing(true));
    const timer = setTimeout(load, isKnown ? LATER_MS : 0);
    return () => clearTimeout(timer);
  }, [isKnown]);
  return { routes, areAll: routes !== bodyRoutes, areMissing };
};
