import { toProblem } from '../api/problem';
import { type AnswerRecord, below, deviceStore } from './device-store';
import { type FoundAnswer, type KeptAnswer, type PendingSave, newKey } from './kept-answer';
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

/** What came late is sent once more, as any answer: the deadline has moved. */
export const resumeAnswer = async ({ userId, assessmentId, itemCode }: WaitingPlace): Promise<void> => {
  const owner = await currentOwner();
  if (!owner) return;
  const found = await read(owner, [userId, assessmentId, itemCode]);
  if (found?.record.waits === 'organiser') await put(owner, found.record, { waits: 'signal', kept: found.kept });
};

/** What was typed while an earlier save was under way goes behind it, until nothing of the answer waits for signal. */
const sendOne = async (owner: Owner, assessmentId: string, itemCode: string): Promise<void> => {
  while (await sendNext(owner, [owner.userId, assessmentId, itemCode]));
};

/** Whether something was sent. */
const sendNext = async (owner: Owner, place: Place): Promise<boolean> => {
  const found = await read(owner, place);
  if (found?.record.waits !== 'signal') return false;
  const [, assessmentId, itemCode] = place;
  const pending = nextSave(found.kept, newKey());
  // Kept before it is sent: whoever goes on after a crash repeats this very save. Where somebody wrote meanwhile, anew.
  if (!(await put(owner, found.record, { waits: 'signal', kept: { ...found.kept, pending } }))) return true;
  try {
    const reply = await sendAnswer(assessmentId, itemCode, pending);
    await conclude(owner, place, pending, (kept) => afterReply(kept, pending, reply));
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.isNobodys) throw error;
    const refusal = { refusal: problem.message, refusalCode: problem.code };
    await conclude(owner, place, pending, (kept) => ({ waits: 'person', kept: { ...kept, ...refusal } }));
  }
  return true;
};

type Place = [string, string, string];
type WaitingPlace = Pick<AnswerRecord, 'userId' | 'assessmentId' | 'itemCode'>;

const read = async ({ key }: Owner, place: Place): Promise<{ record: AnswerRecord; kept: KeptAnswer } | null> => {
  const record = await (await deviceStore()).get('answers', place);
  const kept = record && (await unseal<KeptAnswer>(key, record.content));
  return kept ? { record, kept } : null;
};

/** Says what became of a save, on the answer as it lies there by now: a form may have been opened while it was under way. */
const conclude = async (
  owner: Owner,
  place: Place,
  { key }: Pick<PendingSave, 'key'>,
  change: (kept: KeptAnswer) => FoundAnswer,
): Promise<void> => {
  const found = await read(owner, place);
  if (found?.kept.pending?.key !== key) return;
  if (!(await put(owner, found.record, change(found.kept)))) await conclude(owner, place, { key }, change);
};

/** False where somebody wrote there after it was read. */
const put = async (owner: Owner, record: AnswerRecord, { waits, kept }: FoundAnswer): Promise<boolean> => {
  const content = await seal(owner.key, kept);
  const store = await deviceStore();
  const transaction = store.transaction('answers', 'readwrite', { durability: 'strict' });
  const there = await transaction.store.get([record.userId, record.assessmentId, record.itemCode]);
  const isSame = there !== undefined && there.stamp === record.stamp;
  if (isSame) await transaction.store.put({ ...record, waits, content, stamp: newKey() });
  await transaction.done;
  if (isSame) waitingNews.tell();
  return isSame;
};
