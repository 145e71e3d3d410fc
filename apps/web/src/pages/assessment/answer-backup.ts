import {
  type AnswerContent,
  type AnswerDraft,
  type HeldAnswer,
  type PendingSave,
  edited,
  overtaken,
  sameContent,
} from './answer-draft';

/** Unsaved items as they are kept on the device, by item code. */
export type BackupRecord = Readonly<
  Record<
    string,
    {
      readonly content: AnswerContent;
      readonly revision: number;
      readonly pending: PendingSave | null;
      /** The instrument that it was typed to, and what a correction of it left undecided; absent in older backups. */
      readonly seen?: string | null;
      readonly held?: HeldAnswer | null;
    }
  >
>;

/** Where unsaved answers survive a reload. One per person and assessment, so that nobody sees another's on a shared phone. */
export interface AnswerBackup {
  readonly read: () => BackupRecord;
  readonly write: (record: BackupRecord) => void;
}

/** What has to survive: everything that the server has not acknowledged, and what a person has still to decide about. */
export const toBackup = (drafts: ReadonlyMap<string, AnswerDraft>): BackupRecord =>
  Object.fromEntries(
    [...drafts]
      .filter(([, { phase, held }]) => phase !== 'settled' || held !== null)
      .map(([code, { content, revision, pending, seen, held }]) => [code, { content, revision, pending, seen, held }]),
  );

/** Brings an unsaved answer back onto what the server holds now; a conflict stays a conflict. */
export const restored = (fresh: AnswerDraft, kept: BackupRecord[string]): AnswerDraft => {
  const draft = { ...fresh, seen: kept.seen ?? null, held: kept.held ?? null };
  if (sameContent(kept.content, draft.saved)) return draft;
  if (kept.revision === draft.revision) {
    return { ...edited(draft, kept.content), pending: kept.pending, phase: 'waiting' };
  }
  const { content, revision, savedAt } = draft;
  const theirs = { ...content, revision, savedAt: savedAt ?? '', savedBy: null };
  return overtaken({ ...draft, content: kept.content, pending: kept.pending }, theirs);
};

/** Keeps unsaved answers in the browser's own store; where that is full or forbidden, only memory has them. */
export const browserBackup = (userId: string, assessmentId: string): AnswerBackup => {
  const key = `terbuka.unsaved.${userId}.${assessmentId}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? '{}') as BackupRecord;
      } catch {
        return {};
      }
    },
    write: (record) => {
      try {
        if (Object.keys(record).length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(record));
      } catch {
        // Full or forbidden: the page still says "belum tersimpan" and goes on trying.
      }
    },
  };
};
