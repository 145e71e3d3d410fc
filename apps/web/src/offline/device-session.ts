import { api } from '../api/api';
import { toProblem } from '../api/problem';
import { takeStarted } from '../api/started';
import type { SessionView } from '../api/types';
import { dueSignOut } from './due-sign-out';
import { adopt, leave, rememberedSession } from './owner';

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('terbuka.owner');

/** In another tab somebody else signed in, or out: what is on screen here is not theirs. */
export const onOtherOwner = (listener: () => void): (() => void) => {
  channel?.addEventListener('message', listener);
  return () => channel?.removeEventListener('message', listener);
};

/** This person works here from now on; the other tabs hear of it. */
export const begin = async (session: SessionView): Promise<void> => {
  await adopt(session);
  // Signing in ended the earlier session on the server.
  dueSignOut.settle();
  channel?.postMessage('changed');
};

/**
 * Shows who was signed in here, then who is. Where somebody comes to sign in, only the server's word counts, as long as it
 * can be had. Rejects where neither this device nor the server can say.
 */
export const startSession = async (
  show: (session: SessionView | null) => void,
  { signingIn }: { readonly signingIn: boolean },
): Promise<void> => {
  let isKnown = false;
  const remembering = rememberedSession().then((session) => {
    if (session && !isKnown && !signingIn) show(session);
    return session;
  });
  try {
    await endWhereDue();
    const session = await askSession();
    isKnown = true;
    show(session);
  } catch (error) {
    const session = await remembering;
    if (!toProblem(error).isPassing || !session) throw error;
    show(session);
  }
};

/** Asks who is signed in; nobody is an answer, not a fault, and then nothing is shown of whoever was. */
export const askSession = async (): Promise<SessionView | null> => {
  try {
    const session = await api.get<SessionView>('/api/session');
    void adopt(session);
    return session;
  } catch (error) {
    if (toProblem(error).status !== 401) throw error;
    await leave('sessionEnded').catch(() => undefined);
    return null;
  }
};

/** Signs out here at once; the server hears of it now, or as soon as it can be reached. True where it has heard. */
export const signOut = async (): Promise<boolean> => {
  const isNoted = dueSignOut.note();
  await leave('signedOut').catch(() => undefined);
  channel?.postMessage('changed');
  try {
    await endOnServer();
    return true;
  } catch (error) {
    if (!toProblem(error).isPassing || !isNoted) throw error;
    return false;
  }
};

const endOnServer = async (): Promise<void> => {
  await api.remove('/api/session').catch((error: unknown) => {
    if (toProblem(error).status !== 401) throw error;
  });
  dueSignOut.settle();
};

/** Somebody signed out here without signal: before anything else is asked, the server hears of it. */
const endWhereDue = async (): Promise<void> => {
  if (!dueSignOut.isDue()) return;
  // What the page asked on its own at the start was asked with the old session.
  void takeStarted('/api/session');
  await endOnServer();
};
