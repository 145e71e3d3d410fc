import { type CommentRecord, below, deviceStore } from './device-store';
import { newKey } from './kept-answer';
import { type Owner, currentOwner } from './owner';
import { seal, unseal } from './seal';
import { waitingNews } from './waiting-news';

/** What is said about an item: to colleagues, or as a question to the organiser. */
export interface Said {
  readonly kind: 'comment' | 'question';
  readonly text: string;
  /** Colleagues it is meant for; none: all of them. */
  readonly mentions: readonly string[];
}

export interface WaitingComment extends Omit<CommentRecord, 'content'> {
  readonly said: Said;
  /** Why the server does not take it, in its own words. */
  readonly refusal: string | null;
}

type Kept = Pick<WaitingComment, 'said' | 'refusal'>;

/** Puts it on the disk, sealed to who says it, before it is sent. False where this device keeps nothing. */
export const keepComment = async (assessmentId: string, itemCode: string, said: Said): Promise<boolean> => {
  try {
    const owner = await currentOwner();
    if (!owner) return false;
    const place = { userId: owner.userId, id: newKey(), assessmentId, itemCode };
    await put(
      owner,
      { ...place, waits: 'signal', since: Date.now(), bytes: said.text.length },
      { said, refusal: null },
    );
    return true;
  } catch {
    return false;
  }
};

const put = async (owner: Owner, record: Omit<CommentRecord, 'content'>, kept: Kept): Promise<void> => {
  const content = await seal(owner.key, kept);
  const change = (await deviceStore()).transaction('comments', 'readwrite', { durability: 'strict' });
  await change.store.put({ ...record, content });
  await change.done;
  waitingNews.tell();
};

/** Everything of the person signed in that was said and not sent, oldest first. */
export const listComments = async (): Promise<readonly WaitingComment[]> => {
  const owner = await currentOwner();
  if (!owner) return [];
  const records = await (await deviceStore()).getAll('comments', below(owner.userId));
  const opened = await Promise.all(
    records.map(async ({ content, ...record }): Promise<WaitingComment | null> => {
      const kept = await unseal<Kept>(owner.key, content);
      return kept && { ...record, ...kept };
    }),
  );
  return opened.filter((one) => one !== null).sort((one, other) => one.since - other.since);
};

/** The server has it, or nobody wants it any more. */
export const dropComment = async ({ userId, id }: Pick<WaitingComment, 'userId' | 'id'>): Promise<void> => {
  await (await deviceStore()).delete('comments', [userId, id]);
  waitingNews.tell();
};

/** Waits for a person with the server's reason, or for signal again where there is none. Gone meanwhile, it stays gone. */
export const holdComment = async (comment: WaitingComment, refusal: string | null): Promise<void> => {
  const owner = await currentOwner();
  const record = await (await deviceStore()).get('comments', [comment.userId, comment.id]);
  if (owner && record)
    await put(owner, { ...record, waits: refusal === null ? 'signal' : 'person' }, { said: comment.said, refusal });
};
