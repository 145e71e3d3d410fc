import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from './api/problem';
import type { SessionView } from './api/types';
import { askSession, begin, onOtherOwner, startSession } from './offline/device-session';
import { rememberedSession } from './offline/owner';
import { patterns } from './paths';
import { forgetResources } from './use-resource';

interface SignedIn {
  /** Null: nobody. Undefined: not known yet. */
  readonly session: SessionView | null | undefined;
  readonly problem: ApiProblem | null;
  readonly load: () => void;
  readonly replace: (session: SessionView | null) => void;
}

/** Who is signed in: at once as this device remembers it, and as the server says as soon as it does. */
export const useSignedIn = (): SignedIn => {
  const [session, setSession] = useState<SessionView | null | undefined>(undefined);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const show = useCallback((next: SessionView | null) => {
    forgetResources();
    setSession(next);
  }, []);
  const replace = useCallback((next: SessionView | null) => {
    if (next) void begin(next);
    show(next);
  }, []);
  const load = useCallback(() => {
    setProblem(null);
    const signingIn = location.pathname === patterns.signIn;
    startSession((next) => setSession((shown) => (isSame(shown, next) ? shown : next)), { signingIn }).catch(
      (error: unknown) => setProblem(toProblem(error)),
    );
  }, []);
  useLayoutEffect(load, [load]);
  useEffect(() => onOtherOwner(() => void askSession().then(show, () => rememberedSession().then(show))), [show]);
  return { session, problem, load, replace };
};

/** The same person under the same hat is not drawn anew, whatever else the copy on the device lacks. */
const isSame = (shown: SessionView | null | undefined, next: SessionView | null): boolean =>
  shown !== undefined && JSON.stringify({ ...shown, deviceKey: '' }) === JSON.stringify({ ...next, deviceKey: '' });
