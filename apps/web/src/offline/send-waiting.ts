import { toProblem } from '../api/problem';
import { type AnswerRecord, below, deviceStore } from './device-store';
import { type KeptAnswer, type PendingSave, newKey } from './kept-answer';
import { type Owner, currentOwner } from './owner';
import { seal, unseal } from './seal';
import { type SaveReply, sendAnswer } from './send-answer';
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

const sendOne = async (owner: Owner, assessmentId: string, itemCode: string): Promise<void> => {
  const place = [owner.userId, assessmentId, itemCode] as const;
  const record = await (await deviceStore()).get('answers', [...place]);
  const kept = record && (await unseal<KeptAnswer>(owner.key, record.content));
  if (!kept || record.waits !== 'signal') return;
  const pending = kept.pending ?? begun(kept);
  // Kept before it is sent: whoever goes on after a crash repeats this very save.
  await put(owner, record, { ...kept, pending });
  try {
    const reply = await sendAnswer(assessmentId, itemCode, pending);
    await put(owner, { ...record, waits: 'late' in reply ? 'organiser' : 'nothing' }, accepted(kept, pending, reply));
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.status === 401) throw error;
    await put(owner, { ...record, waits: 'person' }, { ...kept, pending, refusal: problem.message });
  }
};

const begun = ({ content, revision, seen, typed }: KeptAnswer): PendingSave => ({
  ...content,
  revision,
  key: newKey(),
  ...(seen ? { instrumentSha256: seen } : {}),
  ...(typed ? { typed } : {}),
});

const accepted = (kept: KeptAnswer, { value, note }: PendingSave, reply: SaveReply): KeptAnswer => {
  const rest = { ...kept, pending: null, refusal: null };
  if ('late' in reply) return rest;
  const saved = { value, note };
  return { ...rest, content: saved, saved, revision: reply.revision, savedAt: reply.savedAt };
};

const put = async (owner: Owner, record: AnswerRecord, kept: KeptAnswer): Promise<void> => {
  const content = await seal(owner.key, kept);
  const store = await deviceStore();
  const transaction = store.transaction('answers', 'readwrite', { durability: 'strict' });
  await transaction.store.put({ ...record, content });
  await transaction.done;
  waitingNews.tell();
};
