import { toProblem } from '../api/problem';
import { type AnswerRecord, below, deviceStore } from './device-store';
import { type FoundAnswer, type KeptAnswer, newKey } from './kept-answer';
import { afterReply, nextSave } from './kept-save';
import { type Owner, currentOwner } from './owner';
import { seal, unseal } from './seal';
import { sendAnswer } from './send-answer';
import { formLock, inTurn } from './turn';
import { waitingNews } from './waiting-news';

/**
 * Sends the answers that wait and whose form nobody has open, in the order they were typed, each under its own key.
 * Stops at the first that does not get through; what the server refuses waits for a person.
 */
export const sendWaitingAnswers = async (): Promise<void> => {
  const owner = await currentOwner();
  // Without locks two pages could send against each other; then each form sends its own when it is opened.
  if (!owner || !navigator.locks) return;
  const all = await (await deviceStore()).getAll('answers', below(owner.userId));
  const due = all.filter(({ waits }) => waits === 'signal').sort((one, other) => one.since - other.since);
  for (const assessmentId of new Set(due.map((record) => record.assessmentId))) {
    const mine = due.filter((record) => record.assessmentId === assessmentId);
    await navigator.locks.request(formLock(assessmentId), { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      await inTurn(async () => {
        for (const { itemCode } of mine) await sendOne(owner, assessmentId, itemCode);
      });
    });
  }
};

/** What was typed while an earlier save was under way goes behind it, until nothing of the answer waits for signal. */
const sendOne = async (owner: Owner, assessmentId: string, itemCode: string): Promise<void> => {
  while (await sendNext(owner, [owner.userId, assessmentId, itemCode]));
};

/** Whether something was sent. */
const sendNext = async (owner: Owner, place: [string, string, string]): Promise<boolean> => {
  const record = await (await deviceStore()).get('answers', place);
  const kept = record && (await unseal<KeptAnswer>(owner.key, record.content));
  if (!kept || record.waits !== 'signal') return false;
  const [, assessmentId, itemCode] = place;
  const pending = nextSave(kept, newKey());
  // Kept before it is sent: whoever goes on after a crash repeats this very save.
  await put(owner, record, { waits: 'signal', kept: { ...kept, pending } });
  try {
    const reply = await sendAnswer(assessmentId, itemCode, pending);
    await put(owner, record, afterReply(kept, pending, reply));
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.status === 401) throw error;
    await put(owner, record, { waits: 'person', kept: { ...kept, pending, refusal: problem.message } });
  }
  return true;
};

const put = async (owner: Owner, record: AnswerRecord, { waits, kept }: FoundAnswer): Promise<void> => {
  const content = await seal(owner.key, kept);
  const store = await deviceStore();
  const transaction = store.transaction('answers', 'readwrite', { durability: 'strict' });
  await transaction.store.put({ ...record, waits, content });
  await transaction.done;
  waitingNews.tell();
};
