import { ApiProblem } from '../../api/problem';
import type { StoredAnswer } from '../../api/types';
import type { DeviceAnswers } from '../../offline/device-answers';
import type { FoundAnswer, KeptAnswer } from '../../offline/kept-answer';
import type { SaveReply } from '../../offline/send-answer';
import type { PendingSave } from './answer-draft';
import { type AnswerStore, createAnswerStore } from './answer-store';

interface Sent {
  readonly itemCode: string;
  readonly body: PendingSave;
  readonly accept: (revision: number, instrumentSha256?: string) => Promise<void>;
  readonly refuse: (problem: ApiProblem) => Promise<void>;
}

const onDevice = (device: Map<string, FoundAnswer>): Pick<DeviceAnswers, 'found' | 'put' | 'drop' | 'hear'> => ({
  found: new Map(device),
  put: (code, waits, kept) => device.set(code, { waits, kept }),
  drop: (code) => device.delete(code),
  hear: () => () => undefined,
});

const lying = (kept: Record<string, KeptAnswer>, waits: FoundAnswer['waits']): Map<string, FoundAnswer> =>
  new Map(Object.entries(kept).map(([code, answer]) => [code, { waits, kept: answer }]));

/** For tests: a server and a clock that do what the test says, when it says so. */
export const stage = (
  answers: Record<string, StoredAnswer> = {},
  kept: Record<string, KeptAnswer> = {},
  waits: FoundAnswer['waits'] = 'signal',
) => {
  const sent: Sent[] = [];
  let waiting: { at: number; run: () => void }[] = [];
  let now = 0;
  let keys = 0;
  const device = lying(kept, waits);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const news: (readonly [string, string | null])[] = [];
  const store: AnswerStore = createAnswerStore(
    { answers, instrumentSha256: 'v1' },
    {
      save: (itemCode, body) =>
        new Promise<SaveReply>((resolve, reject) => {
          sent.push({
            itemCode,
            body,
            accept: (revision, newer) => {
              const told = newer ? { instrumentSha256: newer } : {};
              resolve({ revision, savedAt: `2026-03-01T07:0${revision}:00Z`, ...told });
              return settle();
            },
            refuse: (problem) => {
              reject(problem);
              return settle();
            },
          });
        }),
      later: (milliseconds, run) => {
        const entry = { at: now + milliseconds, run };
        waiting.push(entry);
        return () => {
          waiting = waiting.filter((other) => other !== entry);
        };
      },
      newKey: () => `key-${(keys += 1)}`,
      random: () => 1,
      device: onDevice(device),
      now: () => null,
      onNewer: (...heard) => news.push(heard),
    },
  );
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    due.forEach(({ run }) => run());
  };
  /** What the server does not have. */
  const backup = (): Record<string, KeptAnswer> =>
    Object.fromEntries(
      [...device].filter(([, { waits }]) => waits !== 'nothing').map(([code, one]) => [code, one.kept]),
    );
  return { store, sent, pass, news, device, backup };
};

export const yes = { value: { choice: 'YA' }, note: null };
export const no = { value: { choice: 'TIDAK' }, note: null };
export const stored = (content: typeof yes, revision: number): StoredAnswer => ({
  ...content,
  revision,
  savedAt: '2026-03-01T07:00:00Z',
  savedBy: 'Dewi',
});
export const offline = new ApiProblem('offline', 0, 'connection.offline', '');
export const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing at ${place}`);
  return found;
};
