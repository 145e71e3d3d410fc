import type { Instrument, MergeConflict } from '@app/instrument';
import { toProblem } from '../../../api/problem';
import { retryDelay } from '../../assessment/answer-store';
import {
  type KeptDraft,
  absorbed,
  accepted,
  begun,
  edited,
  failed,
  opened,
  picked,
  restored,
  toKept,
  turned,
  visited,
} from './draft-state';
import type { DraftState, Snapshot, Visit } from './draft-types';

/** Where unsaved work survives a crash. */
export interface DraftBackup {
  readonly read: () => KeptDraft | null;
  readonly write: (kept: KeptDraft | null) => void;
}

/** What the store needs from outside; the page gives it the browser, a test gives it a script. */
export interface DraftPorts {
  readonly save: (
    revision: number,
    content: Instrument,
  ) => Promise<{ readonly revision: number; readonly savedAt: string }>;
  readonly load: () => Promise<Snapshot>;
  readonly visit: () => Promise<Visit>;
  /** Runs later; returns what cancels it. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly now: () => number;
  readonly random: () => number;
  readonly backup: DraftBackup;
}

/** The draft on this device: changes at once, saves behind them, one request at a time; colleagues' changes come in. */
export interface DraftStore {
  readonly state: () => DraftState;
  /** Changes the draft as it is now. Changes of one `tag` close upon each other are one step; '' is always a step. */
  readonly edit: (change: (content: Instrument) => Instrument, tag: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly pick: (conflict: MergeConflict, whose: 'mine' | 'theirs') => void;
  readonly dismissNotice: () => void;
  /** Sends now what is waiting or failed; resolves once nothing is under way. */
  readonly flush: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

const TYPING_PAUSE_MS = 800;
const BACKUP_PAUSE_MS = 250;
export const VISIT_MS = 5_000;

interface Machine {
  readonly ports: DraftPorts;
  readonly listeners: Set<() => void>;
  readonly timers: Map<'save' | 'backup' | 'visit', () => void>;
  state: DraftState;
  closed: boolean;
}

export const createDraftStore = (first: Snapshot, ports: DraftPorts): DraftStore => {
  const kept = ports.backup.read();
  const machine: Machine = {
    ports,
    listeners: new Set(),
    timers: new Map(),
    state: kept ? restored(opened(first), kept) : opened(first),
    closed: false,
  };
  schedule(machine, 0);
  visit(machine);
  const put = (state: DraftState): void => change(machine, state, TYPING_PAUSE_MS);
  return {
    state: () => machine.state,
    edit: (by, tag) => put(edited(machine.state, by(machine.state.content), tag, ports.now())),
    undo: () => put(turned(machine.state, 'undo')),
    redo: () => put(turned(machine.state, 'redo')),
    pick: (conflict, whose) => put(picked(machine.state, conflict, { whose, at: ports.now() })),
    dismissNotice: () => set(machine, { ...machine.state, notice: null }),
    flush: () => {
      keep(machine);
      send(machine);
    },
    subscribe: (listener) => {
      machine.listeners.add(listener);
      return () => machine.listeners.delete(listener);
    },
    close: () => {
      keep(machine);
      machine.closed = true;
      machine.listeners.clear();
      machine.timers.forEach((cancel) => cancel());
    },
  };
};

const set = (machine: Machine, state: DraftState): void => {
  if (machine.closed || state === machine.state) return;
  machine.state = state;
  after(machine, 'backup', BACKUP_PAUSE_MS, () => keep(machine));
  machine.listeners.forEach((listener) => listener());
};

const change = (machine: Machine, state: DraftState, pauseMs: number): void => {
  set(machine, state);
  schedule(machine, pauseMs);
};

const keep = (machine: Machine): void => {
  if (!machine.closed) machine.ports.backup.write(toKept(machine.state));
};

const after = (machine: Machine, name: 'save' | 'backup' | 'visit', milliseconds: number, run: () => void): void => {
  machine.timers.get(name)?.();
  if (!machine.closed) machine.timers.set(name, machine.ports.later(milliseconds, run));
};

const isDue = ({ phase }: DraftState): boolean => phase === 'waiting' || phase === 'unsent';

const schedule = (machine: Machine, pauseMs: number): void => {
  if (isDue(machine.state)) after(machine, 'save', pauseMs, () => send(machine));
};

const send = (machine: Machine): void => {
  if (machine.closed || !isDue(machine.state)) return;
  machine.timers.get('save')?.();
  const sending = begun(machine.state);
  set(machine, sending);
  machine.ports
    .save(sending.known.revision, sending.pending)
    .then((reply) => set(machine, accepted(machine.state, reply)))
    .catch((error: unknown) => set(machine, failed(machine.state, toProblem(error))))
    .finally(() => {
      const { phase, attempts } = machine.state;
      schedule(machine, phase === 'unsent' ? retryDelay(attempts, machine.ports.random()) : TYPING_PAUSE_MS);
    });
};

/** Says that this person is here, hears who else is, and fetches what a colleague saved. */
const visit = (machine: Machine): void => {
  machine.ports
    .visit()
    .then(async (seen) => {
      set(machine, visited(machine.state, seen));
      if (seen.revision <= machine.state.known.revision || machine.state.pending) return;
      const current = await machine.ports.load();
      // A save that began meanwhile learns of it by its own refusal.
      if (!machine.state.pending && current.revision > machine.state.known.revision)
        change(machine, absorbed(machine.state, current), TYPING_PAUSE_MS);
    })
    // Nobody hears from colleagues while offline; saving says so already.
    .catch(() => undefined)
    .finally(() => after(machine, 'visit', VISIT_MS, () => visit(machine)));
};
