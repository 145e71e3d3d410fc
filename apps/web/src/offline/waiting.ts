import type { EvidenceKind } from '@app/instrument';
import { forsake } from './device-answers';
import { type AnswerRecord, type FileRecord, below, deviceStore } from './device-store';
import type { KeptAnswer } from './kept-answer';
import { type Owner, currentOwner } from './owner';
import { unseal } from './seal';
import { waitingNews } from './waiting-news';

/** What is known of a piece of evidence that waits: a file, which lies beside, or a link. */
export interface FileAbout {
  readonly name: string;
  readonly type: string;
  readonly kind: EvidenceKind;
  readonly page: number | null;
  /** The address, where it is a link; files have none. */
  readonly url?: string;
  /** Why the server does not take it, in its own words. */
  readonly refusal: string | null;
}

export interface WaitingAnswer extends Omit<AnswerRecord, 'content'> {
  readonly kept: KeptAnswer;
}
export interface WaitingFile extends Omit<FileRecord, 'about'> {
  readonly about: FileAbout;
}
export interface Waiting {
  readonly answers: readonly WaitingAnswer[];
  readonly files: readonly WaitingFile[];
  /** Whether something of another person lies here, locked. */
  readonly hasOthers: boolean;
}

const nothing: Waiting = { answers: [], files: [], hasOthers: false };

/** Everything of the person signed in that the server does not have yet, oldest first. */
export const listWaiting = async (): Promise<Waiting> => {
  const owner = await currentOwner();
  if (!owner) return nothing;
  const store = await deviceStore();
  const answers = await store.getAll('answers', below(owner.userId));
  const files = await store.getAll('files', below(owner.userId));
  return {
    answers: present(await Promise.all(answers.filter(({ waits }) => waits !== 'nothing').map(openAnswer(owner)))),
    files: present(await Promise.all(files.map(openFile(owner)))),
    hasOthers: await hasOthers(owner.userId),
  };
};

/** Says only that there is something: what it is stays closed. */
const hasOthers = async (userId: string): Promise<boolean> => {
  const store = await deviceStore();
  const files = await store.getAllKeys('files');
  if (files.some(([whose]) => whose !== userId)) return true;
  const answers = await store.getAll('answers');
  return answers.some((one) => one.userId !== userId && (one.waits === 'signal' || one.waits === 'person'));
};

const openAnswer =
  ({ key }: Owner) =>
  async ({ content, ...rest }: AnswerRecord): Promise<WaitingAnswer | null> => {
    const kept = await unseal<KeptAnswer>(key, content);
    return kept && { ...rest, kept };
  };

const openFile =
  ({ key }: Owner) =>
  async ({ about: sealed, id, userId, assessmentId, itemCode, waits, since, bytes }: FileRecord) => {
    const about = await unseal<FileAbout>(key, sealed);
    return about && { id, userId, assessmentId, itemCode, waits, since, bytes, about };
  };

const present = <T extends { readonly since: number }>(all: readonly (T | null)[]): T[] =>
  all.filter((one) => one !== null).sort((one, other) => one.since - other.since);

/** How many answers and files the server does not have; late ones it has. */
export const countWaiting = async (): Promise<number> => {
  try {
    const { answers, files } = await listWaiting();
    return answers.filter(({ waits }) => waits !== 'organiser').length + files.length;
  } catch {
    return 0;
  }
};

export const discardAnswer = async ({ userId, assessmentId, itemCode }: WaitingAnswer): Promise<void> => {
  await (await deviceStore()).delete('answers', [userId, assessmentId, itemCode]);
  waitingNews.tell();
};

export const discardFile = async ({ userId, id }: Pick<WaitingFile, 'userId' | 'id'>): Promise<void> => {
  const change = (await deviceStore()).transaction(['files', 'pieces'], 'readwrite');
  void change.objectStore('files').delete([userId, id]);
  void change.objectStore('pieces').delete(below(userId, id));
  await change.done;
  waitingNews.tell();
};

/** Throws away everything of this person that waits here. */
export const discardAll = async (): Promise<void> => {
  const owner = await currentOwner();
  if (!owner) return;
  forsake(owner.userId);
  const store = await deviceStore();
  const change = store.transaction(['answers', 'files', 'pieces'], 'readwrite');
  for (const kind of ['answers', 'files', 'pieces'] as const) void change.objectStore(kind).delete(below(owner.userId));
  await change.done;
  waitingNews.tell();
};
