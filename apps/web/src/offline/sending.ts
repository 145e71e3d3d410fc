import { toProblem } from '../api/problem';
import { onLineBack } from './connection';
import { deviceStore } from './device-store';
import { pauseAfter } from './pause-after';
import { hasBusiness } from './waiting';
import { waitingNews } from './waiting-news';

let running: Promise<boolean> | null = null;
/** Something came while others were being sent: it may have come too late to go with them. */
let isAsked = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether somebody has the page before them, who sees that it waits. */
const isWatched = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'visible';

/** Sends what waits, now. True where it got through, whatever the server thought of it. */
export const sendNow = (): Promise<boolean> => {
  isAsked = running !== null;
  running ??= send().finally(() => {
    running = null;
    if (isAsked && failures === 0) void sendNow();
    isAsked = false;
  });
  return running;
};

const send = async (): Promise<boolean> => {
  clearTimeout(timer);
  try {
    // Fetched when there is something to send; where that fails it is as if the server could not be reached.
    const send = await import('./send-all');
    await send.sendWaitingAnswers();
    await send.sendWaitingComments();
    await send.sendWaitingFinds();
    await send.sendWaitingScores();
    await send.sendWaitingRegistrations();
    await send.sendWaitingFiles();
    // Signatures stand on files too.
    await send.sendWaitingFinds();
    await send.learnDecisions();
    failures = 0;
    return true;
  } catch (error) {
    failures += 1;
    // A session that ended is not waited out: signing in begins anew.
    if (!toProblem(error).isNobodys) timer = setTimeout(() => void sendNow(), pauseAfter(failures, isWatched()));
    void wakeWorker();
    return false;
  }
};

interface SyncingRegistration extends ServiceWorkerRegistration {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
}

/** Where the browser can, the worker sends the answers when signal comes back, even with no page open. */
const wakeWorker = async (): Promise<void> => {
  try {
    const registration: SyncingRegistration | undefined = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register('terbuka.send');
  } catch {
    // Not there, or not allowed: the next page that opens sends.
  }
};

/** Sends what waits whenever that may succeed: now, with signal, and when somebody comes back to the page. */
export const keepSending = (): (() => void) => {
  const tryIt = (): void => {
    if (document.visibilityState !== 'visible') return;
    void hasBusiness().then((isBusy) => (isBusy ? sendNow() : undefined));
  };
  const wakeWhenGone = (): void => {
    if (!navigator.onLine) void wakeWorker();
  };
  tryIt();
  // What waits out a pause from the dead time does not wait on when anything got through.
  const stopHearing = onLineBack(tryIt);
  document.addEventListener('visibilitychange', tryIt);
  const unsubscribe = waitingNews.subscribe(wakeWhenGone);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    stopHearing();
    document.removeEventListener('visibilitychange', tryIt);
  };
};

/** Asks the browser, once something waits here, not to clear it when the phone runs full. */
export const askToStay = async (): Promise<void> => {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Older browsers: nothing to ask.
  }
};

export interface Room {
  readonly used: number;
  readonly left: number;
  /** Whether the browser promised not to clear it by itself. */
  readonly stays: boolean;
}

/** How much room this browser gives us; null where it does not say. */
export const findRoom = async (): Promise<Room | null> => {
  try {
    await deviceStore();
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { used: usage, left: Math.max(0, quota - usage), stays: await navigator.storage.persisted() };
  } catch {
    return null;
  }
};
