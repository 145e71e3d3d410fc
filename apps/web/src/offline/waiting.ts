import type { EvidenceKind } from '@app/instrument';
import { forsake } from './device-answers';
import { type Find, findMemory } from './find-memory';
import { listFinds } from './finds';
import { type WaitingComment, listComments } from './device-comments';
import { type WaitingRegistration, listRegistrations } from './device-registrations';
import { type WaitingScore, listScores } from './device-scores';
import { type AnswerRecord, type AnswerWait, type FileRecord, below, deviceStore, theirs } from './device-store';
import type { KeptAnswer } from './kept-answer';
import { type Owner, currentOwner } from './owner';
import { unseal } from './seal';
import type { Moment } from './server-clock';
import { waitingNews } from './waiting-news';

/** What is known of a piece of evidence that waits: a file, which lies beside, or a link. */
export interface FileAbout {
  readonly name: string;
  readonly type: string;
  readonly kind: EvidenceKind;
  readonly page: number | null;
  /** The address, where it is a link; files have none. */
  readonly url?: string;
  /** Of a file: what it is known by (`fingerprintOf`); earlier versions did not keep it. */
  readonly sha256?: string | null;
  /** Why the server does not take it, in its own words, and by its code where this version refused it. */
  readonly refusal: string | null;
  readonly refusalCode?: string;
  /** When it was put here; the first versions did not say. */
  readonly taken?: Moment;
  /** What the server calls it beside a late answer. */
  readonly lateId?: string;
}

export interface WaitingAnswer extends Omit<AnswerRecord, 'content'> {
  readonly kept: KeptAnswer;
}
export interface WaitingFile extends Omit<FileRecord, 'about'> {
  readonly about: FileAbout;
}
/** A find that the server does not have, or not as it is here. */
export type WaitingFind = Find & { readonly waits: 'signal' | 'person' };

export interface Waiting {
  readonly answers: readonly WaitingAnswer[];
  readonly files: readonly WaitingFile[];
  /** What an assessor found or had signed. */
  readonly finds: readonly WaitingFind[];
  readonly comments: readonly WaitingComment[];
  readonly registrations: readonly WaitingRegistration[];
  /** What a juror gave. */
  readonly scores: readonly WaitingScore[];
  /** Whether something of another person lies here, locked. */
  readonly hasOthers: boolean;
}

interface Unsent {
  readonly waits: AnswerWait;
  readonly since: number;
}

export const nothingWaits: Waiting = {
  answers: [],
  files: [],
  finds: [],
  comments: [],
  registrations: [],
  scores: [],
  hasOthers: false,
};

/** Everything of the person signed in that the server does not have yet, oldest first. */
export const listWaiting = async (): Promise<Waiting> => {
  const owner = await currentOwner();
  const finds = (await listFinds()).filter(isWaiting);
  if (!owner) return { ...nothingWaits, finds };
  const store = await deviceStore();
  const answers = await store.getAll('answers', below(owner.userId));
  const files = await store.getAll('files', below(owner.userId));
  return {
    answers: present(await Promise.all(answers.filter(({ waits }) => waits !== 'nothing').map(openAnswer(owner)))),
    files: present(await Promise.all(files.map(openFile(owner)))),
    finds,
    comments: await listComments(),
    registrations: present(await listRegistrations()),
    scores: present(await listScores()),
    hasOthers: await hasOthers(owner.userId),
  };
};

const isWaiting = (find: Find): find is WaitingFind => find.waits !== 'nothing';

/** Says only that there is something: what it is stays closed. */
const hasOthers = async (userId: string): Promise<boolean> => {
  const store = await deviceStore();
  const typed = await Promise.all(
    (['scores', 'comments', 'registrations'] as const).map((kind) => store.getAllKeys(kind)),
  );
  if (typed.flat().some(([whose]) => whose !== userId)) return true;
  const kept = await Promise.all((['answers', 'files', 'finds'] as const).map((kind) => store.getAll(kind)));
  return kept.flat().some((one) => one.userId !== userId && (one.waits === 'signal' || one.waits === 'person'));
};

/** To whoever has not signed in: whether something unsent of anybody lies here. */
export const hasSealed = (): Promise<boolean> => hasOthers('').catch(() => false);

const openAnswer =
  ({ key }: Owner) =>
  async ({ content, ...rest }: AnswerRecord): Promise<WaitingAnswer | null> => {
    const kept = await unseal<KeptAnswer>(key, content);
    return kept && { ...rest, kept };
  };

const openFile =
  ({ key }: Owner) =>
  async ({ about: sealed, ...record }: FileRecord): Promise<WaitingFile | null> => {
    const about = await unseal<FileAbout>(key, sealed);
    return about && { ...record, about };
  };

const present = <T extends { readonly since: number }>(all: readonly (T | null)[]): T[] =>
  all.filter((one) => one !== null).sort((one, other) => one.since - other.since);

/** Of all of it, what the server does not have; what came late it has. */
export const unsentOf = ({ answers, comments, registrations, finds, scores, files }: Waiting): readonly Unsent[] =>
  [...answers, ...comments, ...registrations, ...finds, ...scores, ...files].filter(
    ({ waits }) => waits !== 'organiser',
  );

/** How many answers, finds, files, comments, scores and registrations the server does not have; late ones it has. */
const countWaiting = async (): Promise<number> => {
  try {
    return unsentOf(await listWaiting()).length;
  } catch {
    return 0;
  }
};

/** Of what waits, the files that the server refused for good: they are not sent, whatever the signal. */
const isRefused = ({ about, waits }: WaitingFile): boolean => about.refusal !== null && waits === 'person';

/** What signing out must ask about: what can still go, and the refused files, which only their person can mend or discard. */
export const listUnsent = async (): Promise<{ readonly count: number; readonly refused: readonly WaitingFile[] }> => {
  try {
    const waiting = await listWaiting();
    const refused = waiting.files.filter(isRefused);
    return { count: unsentOf(waiting).length - refused.length, refused };
  } catch {
    return { count: 0, refused: [] };
  }
};

/** Whether anything is here to be sent, or to be asked about: what came late waits for the organiser's decision. */
export const hasBusiness = async (): Promise<boolean> => {
  if ((await countWaiting()) > 0) return true;
  try {
    const { answers, files } = await listWaiting();
    return answers.length + files.length > 0;
  } catch {
    return false;
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
  findMemory.clear();
  const store = await deviceStore();
  const change = store.transaction(theirs, 'readwrite');
  for (const kind of theirs) void change.objectStore(kind).delete(below(owner.userId));
  await change.done;
  waitingNews.tell();
};
