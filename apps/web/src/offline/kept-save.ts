/** One save of an answer that lies on the device, and what is left of it afterwards. Pure. */
import { type FoundAnswer, type KeptAnswer, type PendingSave, sameContent } from './kept-answer';
import type { SaveReply } from './send-answer';

/** What to send: what is unresolved before what is new, since only so the revision of the next save stays true. */
export const nextSave = ({ content, revision, seen, typed, pending }: KeptAnswer, key: string): PendingSave =>
  pending ?? {
    ...content,
    revision,
    key,
    ...(seen ? { instrumentSha256: seen } : {}),
    ...(typed ? { typed } : {}),
  };

/** The server took it. What was typed after that save was begun still waits, and builds on it. */
export const afterReply = (kept: KeptAnswer, { value, note }: PendingSave, reply: SaveReply): FoundAnswer => {
  const saved = { value, note };
  const isNewer = !sameContent(kept.content, saved);
  const rest = { ...kept, pending: null, refusal: null };
  if (kept.rivals?.length)
    return {
      waits: 'person',
      kept: 'late' in reply ? rest : { ...rest, saved, revision: reply.revision, savedAt: reply.savedAt },
    };
  if ('late' in reply) return { waits: isNewer ? 'signal' : 'organiser', kept: rest };
  const { revision, savedAt } = reply;
  return { waits: isNewer ? 'signal' : 'nothing', kept: { ...rest, saved, revision, savedAt } };
};
