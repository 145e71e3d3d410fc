import { type Instrument, type ItemValue, itemsByCode } from '@app/instrument';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { followSave } from '../../api/saves-under-way';
import { onLineBack } from '../../offline/connection';
import type { DeviceState } from '../../offline/device-answers';
import { newKey } from '../../offline/kept-answer';
import { sendAnswer } from '../../offline/send-answer';
import { serverClock } from '../../offline/server-clock';
import { inTurn } from '../../offline/turn';
import { type AnswerStore, type Drafts, createAnswerStore } from './answer-store';
import type { FormPair } from './use-form-pair';
import type { HearOfNewer } from './use-newer';

/** The page is going: what is sent now has no time to wait for its turn. */
let leaving = false;

const openStore = ({ form, device }: FormPair, onNewer: HearOfNewer): AnswerStore => {
  const id = form.assessment.id;
  return createAnswerStore(form, {
    save: (itemCode, pending, isStill) => {
      const send = async () => (isStill() ? sendAnswer(id, itemCode, pending) : null);
      return followSave(leaving ? send() : inTurn(send));
    },
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    newKey,
    random: Math.random,
    device,
    now: serverClock.now,
    onNewer,
  });
};

export interface Answers {
  readonly store: AnswerStore;
  readonly drafts: Drafts;
  readonly values: Readonly<Record<string, ItemValue>>;
  /** Whether what the server does not have yet is safe on this device. */
  readonly onDevice: DeviceState;
}

/** Opens the store for one form, sends what is left when the page goes or the connection comes back. */
export const useAnswers = (pair: FormPair, onNewer: HearOfNewer): Answers => {
  const { device } = pair;
  const hear = useRef(onNewer);
  useEffect(() => {
    hear.current = onNewer;
  });
  const store = useMemo(() => openStore(pair, (...news) => hear.current(...news)), [device]);
  const [, redraw] = useState(0);
  useRenewal(store, pair);
  useEffect(() => {
    const draw = (): void => redraw((count) => count + 1);
    const unsubscribe = store.subscribe(draw);
    draw(); // What was restored may have begun to be sent before anybody listened.
    const unsubscribeDevice = device.subscribe(draw);
    const flush = (): void => {
      device.retry();
      store.flush();
    };
    const flushAndGo = (): void => {
      leaving = true;
      flush();
      leaving = false;
    };
    addEventListener('pagehide', flushAndGo);
    const stopHearing = onLineBack(flush);
    // Coming back to the page as well as leaving it: timers sleep while a phone does.
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      unsubscribe();
      unsubscribeDevice();
      store.close();
      removeEventListener('pagehide', flushAndGo);
      stopHearing();
      document.removeEventListener('visibilitychange', flush);
    };
  }, [store]);
  const drafts = store.drafts();
  const values = useMemo(() => valuesOf(drafts), [drafts]);
  return { store, drafts, values, onDevice: device.state() };
};

/** Before the page is drawn with questions read anew, the answers are theirs: no frame shows one beside the other's. */
const useRenewal = (store: AnswerStore, { form, instrument }: FormPair): void => {
  const shown = useRef({ form, instrument });
  if (shown.current.form === form) return;
  const isOther = otherKinds(shown.current.instrument, instrument);
  shown.current = { form, instrument };
  store.renew({ ...form, isOther });
};

const otherKinds = (before: Instrument, after: Instrument): ((itemCode: string) => boolean) => {
  const [old, current] = [itemsByCode(before), itemsByCode(after)];
  return (itemCode) => old.get(itemCode)?.kind !== current.get(itemCode)?.kind;
};

const valuesOf = (drafts: Drafts): Readonly<Record<string, ItemValue>> => {
  const values: Record<string, ItemValue> = {};
  drafts.forEach(({ content, saved, phase }, code) => {
    // What came late counts nothing until the organiser takes it.
    const { value } = phase === 'late' ? saved : content;
    if (value) values[code] = value;
  });
  return values;
};
