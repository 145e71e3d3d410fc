import { toProblem } from '../../api/problem';
import type { DeviceAnswers } from '../../offline/device-answers';
import type { FoundAnswer, KeptAnswer } from '../../offline/kept-answer';
import type { SaveReply } from '../../offline/send-answer';
import type { Moment } from '../../offline/server-clock';
import { restored, toKept, waitOf } from './answer-backup';
import {
  type AnswerContent,
  type AnswerDraft,
  type PendingSave,
  accepted,
  begun,
  chosen,
  confirmed,
  edited,
  failed,
  gaveWay,
  resumed,
  seenOn,
  toDraft,
  torn,
  withheld,
} from './answer-draft';
import { type RenewedForm, renewed, resolved } from './corrected-draft';
import { metOnDevice } from './other-window';

/** What the store needs from outside; the page gives it the browser, a test gives it a script. */
export interface StorePorts {
  /** Sends when its turn comes, unless by then another window has done so: null. */
  readonly save: (itemCode: string, body: PendingSave, isStill: () => boolean) => Promise<SaveReply | null>;
  /** Runs later; returns what cancels it. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly newKey: () => string;
  /** 0 to 1; spreads retries, so that a thousand phones do not come back in the same second. */
  readonly random: () => number;
  /** Where everything lies that the server does not have yet. */
  readonly device: Pick<DeviceAnswers, 'found' | 'put' | 'drop' | 'hear'>;
  readonly now: () => Moment | null;
  /** The server has a newer questionnaire than this form, and took nothing of the item named, which it touches. */
  readonly onNewer: (instrumentSha256: string, refusedCode: string | null) => void;
}

export type Drafts = ReadonlyMap<string, AnswerDraft>;

/** The answers of one assessment on this device: edits at once, saves behind them, one request per item at a time. */
export interface AnswerStore {
  readonly drafts: () => Drafts;
  readonly draft: (itemCode: string) => AnswerDraft;
  /** `pauseMs` is how long to wait for more typing. */
  readonly edit: (itemCode: string, content: AnswerContent, pauseMs: number) => void;
  /** What was typed cannot be an answer; nothing of it is sent. */
  readonly withhold: (itemCode: string, typed: string) => void;
  /** Saves the same answer again. */
  readonly confirm: (itemCode: string) => void;
  readonly choose: (itemCode: string, whose: 'mine' | 'theirs') => void;
  /** Takes what was typed to the earlier question as the answer to the corrected one, or none of it. */
  readonly resolve: (itemCode: string, content: AnswerContent | null) => void;
  /** The organiser decided on the late answer that lies here: what the server has stands. */
  readonly giveWay: (itemCode: string) => void;
  /** The deadline moved: the late answer that lies here is sent as any other. */
  readonly resume: (itemCode: string) => void;
  /** The form was read again. Tells nobody: whoever calls it draws the page. */
  readonly renew: (form: RenewedForm) => void;
  /** Sends everything that is waiting or failed, now: the page is about to go, or the connection came back. */
  readonly flush: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

interface Machine {
  readonly ports: StorePorts;
  readonly timers: Map<string, () => void>;
  readonly listeners: Set<() => void>;
  drafts: Map<string, AnswerDraft>;
  /** The instrument on screen. */
  instrumentSha256: string;
  /** A page that is gone must not write over the backup of the one that came after it. */
  closed: boolean;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** 1, 2, 4 … 30 seconds, each between half and whole. */
export const retryDelay = (attempts: number, random: number): number =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1)) * (0.5 + random / 2);

export const createAnswerStore = (
  { answers, instrumentSha256 }: Pick<RenewedForm, 'answers' | 'instrumentSha256'>,
  ports: StorePorts,
): AnswerStore => {
  const drafts = new Map(Object.entries(answers).map(([code, stored]) => [code, toDraft(stored)]));
  const machine: Machine = {
    ports,
    timers: new Map(),
    listeners: new Set(),
    drafts,
    instrumentSha256,
    closed: false,
  };
  for (const [code, found] of ports.device.found) {
    const draft = restored(draftOf(machine, code), found);
    machine.drafts.set(code, draft);
    keep(machine, code, draft, answers[code]?.revision ?? 0);
    schedule(machine, code, 0);
  }
  const stopHearing = ports.device.hear((...news) => meet(machine, ...news));
  return {
    drafts: () => machine.drafts,
    draft: (code) => draftOf(machine, code),
    ...personsActs(machine),
    giveWay: (code) => put(machine, code, gaveWay(draftOf(machine, code))),
    resume: (code) => {
      put(machine, code, resumed(draftOf(machine, code)));
      schedule(machine, code, 0);
    },
    renew: (form) => {
      machine.instrumentSha256 = form.instrumentSha256;
      const next = new Map(machine.drafts);
      for (const code of new Set([...next.keys(), ...Object.keys(form.answers)])) {
        const draft = torn(renewed(draftOf(machine, code), form.answers[code], form.isOther(code)));
        next.set(code, draft);
        keep(machine, code, draft, form.answers[code]?.revision ?? 0);
      }
      machine.drafts = next;
    },
    flush: () => machine.drafts.forEach((_, code) => send(machine, code)),
    subscribe: (listener) => {
      machine.listeners.add(listener);
      return () => machine.listeners.delete(listener);
    },
    close: () => {
      machine.closed = true;
      stopHearing();
      machine.listeners.clear();
      machine.timers.forEach((cancel) => cancel());
      machine.timers.clear();
    },
  };
};

/** What a person does at one item: it changes at once, and is sent when its time comes. */
const personsActs = (machine: Machine): Pick<AnswerStore, 'edit' | 'withhold' | 'confirm' | 'choose' | 'resolve'> => {
  const act = (code: string, change: (draft: AnswerDraft) => AnswerDraft, pauseMs = 0): void => {
    const before = draftOf(machine, code);
    put(machine, code, { ...seenOn(before, change(before), machine.instrumentSha256), typed: machine.ports.now() });
    schedule(machine, code, pauseMs);
  };
  // A choice between two is made beside the question as it is now, whichever they were typed to.
  const decide = (code: string, change: (draft: AnswerDraft) => AnswerDraft): void => {
    put(machine, code, { ...change(draftOf(machine, code)), seen: machine.instrumentSha256 });
    schedule(machine, code, 0);
  };
  return {
    edit: (code, content, pauseMs) => act(code, (draft) => edited(draft, content), pauseMs),
    withhold: (code, typed) => act(code, (draft) => withheld(draft, typed)),
    confirm: (code) => act(code, confirmed),
    choose: (code, whose) => decide(code, (draft) => chosen(draft, whose)),
    resolve: (code, content) => decide(code, (draft) => resolved(draft, content)),
  };
};

const draftOf = (machine: Machine, code: string): AnswerDraft => machine.drafts.get(code) ?? toDraft(undefined);

/** Each change is a new map, so that a page sees by identity whether anything changed. */
const put = (machine: Machine, code: string, next: AnswerDraft): void => {
  if (machine.closed) return;
  const draft = torn(next);
  machine.drafts = new Map(machine.drafts).set(code, draft);
  keep(machine, code, draft, -1);
  machine.listeners.forEach((listener) => listener());
};

/** Another window of this device wrote something of this item. It sends it too; this one does where that one is gone. */
const meet = (machine: Machine, code: string, there: FoundAnswer | null, before: KeptAnswer | null): void => {
  const { draft, isTheirs } = metOnDevice(draftOf(machine, code), there, before);
  machine.drafts = new Map(machine.drafts).set(code, draft);
  if (!isTheirs) keep(machine, code, draft, -1);
  schedule(machine, code, isTheirs ? retryDelay(1, machine.ports.random()) : 0);
  machine.listeners.forEach((listener) => listener());
};

/** What the form itself holds need not lie beside it; everything else does, the newest word of the server too. */
const keep = ({ ports }: Machine, code: string, draft: AnswerDraft, formRevision: number): void => {
  const waits = waitOf(draft);
  if (waits === 'nothing' && (draft.revision === 0 || formRevision >= draft.revision)) ports.device.drop(code);
  else ports.device.put(code, waits, toKept(draft));
};

const schedule = (machine: Machine, code: string, milliseconds: number): void => {
  machine.timers.get(code)?.();
  if (machine.closed || !isDue(draftOf(machine, code))) return;
  machine.timers.set(
    code,
    machine.ports.later(milliseconds, () => send(machine, code)),
  );
};

const isDue = ({ phase }: AnswerDraft): boolean => phase === 'waiting' || phase === 'unsent';

const send = (machine: Machine, code: string): void => {
  machine.timers.get(code)?.();
  machine.timers.delete(code);
  if (!isDue(draftOf(machine, code))) return;
  const sending = begun(draftOf(machine, code), machine.ports.newKey());
  put(machine, code, sending);
  const { key } = sending.pending;
  // Another window may have heard of its fate first.
  const isStill = (): boolean => draftOf(machine, code).pending?.key === key;
  machine.ports
    .save(code, sending.pending, isStill)
    .then((reply) => {
      if (!reply || !isStill()) return;
      put(machine, code, accepted(draftOf(machine, code), reply));
      if ('revision' in reply && reply.instrumentSha256) hearOfNewer(machine, reply.instrumentSha256, null);
    })
    .catch((error: unknown) => {
      if (!isStill()) return;
      const problem = toProblem(error);
      put(machine, code, failed(draftOf(machine, code), problem));
      if (problem.code === 'instrument.corrected') hearOfNewer(machine, String(problem.body['instrumentSha256']), code);
    })
    .finally(() => sendAgain(machine, code));
};

const hearOfNewer = ({ closed, ports }: Machine, instrumentSha256: string, refusedCode: string | null): void => {
  if (!closed) ports.onNewer(instrumentSha256, refusedCode);
};

const sendAgain = (machine: Machine, code: string): void => {
  const { phase, attempts } = draftOf(machine, code);
  schedule(machine, code, phase === 'unsent' ? retryDelay(attempts, machine.ports.random()) : 0);
};
