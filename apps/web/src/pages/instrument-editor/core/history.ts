/** One step that can be taken back: what was before it and after it. */
export interface Step<T> {
  readonly before: T;
  readonly after: T;
  /** What kind of change at which place; typing on in one field is one step. */
  readonly tag: string;
  readonly at: number;
}

export interface History<T> {
  readonly done: readonly Step<T>[];
  readonly undone: readonly Step<T>[];
}

/** Carries a step that others have since built upon: what takes `from` to `to`, applied to `present`. */
export type Carry<T> = (from: T, to: T, present: T) => T;

/** Typing in one field within this time is one step. */
export const JOIN_MS = 1_500;
const MOST_STEPS = 200;

export const noHistory = <T>(): History<T> => ({ done: [], undone: [] });

/** Remembers a change. Nothing can be redone after it. A tag that is empty never joins. */
export const remembered = <T>(history: History<T>, step: Step<T>): History<T> => {
  const last = history.done.at(-1);
  const joins =
    last !== undefined &&
    last.tag !== '' &&
    last.tag === step.tag &&
    last.after === step.before &&
    step.at - last.at < JOIN_MS;
  const done = joins
    ? [...history.done.slice(0, -1), { ...step, before: last.before }]
    : [...history.done, step].slice(-MOST_STEPS);
  return { done, undone: [] };
};

export interface Turned<T> {
  readonly history: History<T>;
  readonly present: T;
  readonly step: Step<T>;
}

/**
 * Takes the last step back. What somebody else changed meanwhile stays: their work is no step of this history, so the
 * step is carried over to what is there now.
 */
export const undo = <T>(history: History<T>, present: T, carry: Carry<T>): Turned<T> | null => {
  const step = history.done.at(-1);
  if (!step) return null;
  const next = present === step.after ? step.before : carry(step.after, step.before, present);
  const undone = [...history.undone, { ...step, before: next, after: present }];
  return { history: { done: history.done.slice(0, -1), undone }, present: next, step };
};

export const redo = <T>(history: History<T>, present: T, carry: Carry<T>): Turned<T> | null => {
  const step = history.undone.at(-1);
  if (!step) return null;
  const next = present === step.before ? step.after : carry(step.before, step.after, present);
  const done = [...history.done, { ...step, before: present, after: next, at: 0 }];
  return { history: { done, undone: history.undone.slice(0, -1) }, present: next, step };
};
