import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SessionView } from './api/types';

export interface SessionState {
  /** Null: nobody is signed in. */
  readonly session: SessionView | null;
  readonly replace: (session: SessionView | null) => void;
}

export const SessionContext = createContext<SessionState>({ session: null, replace: () => undefined });

export const useSession = (): SessionState => useContext(SessionContext);
