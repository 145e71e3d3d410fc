import { api } from '../api/api';
import { bring } from '../api/resumable-upload';
import type { Schemas } from '../api/types';
import type { WaitingFile } from './waiting';

type Reply = Schemas['LateReplyDto'];

/** Sends a piece of evidence that was kept here before the deadline and gets through after it. Its id is its key. */
export const sendLate = (
  { id, assessmentId, itemCode, about }: WaitingFile,
  content: File | null,
  onProgress: (share: number) => void,
): Promise<Reply> => {
  const { kind, page, name: fileName, taken } = about;
  const claim = { key: id, takenAt: taken?.phoneAt ?? null, clockOffsetMs: taken?.offsetMs ?? null };
  const path = `/api/assessments/${assessmentId}`;
  if (!content)
    return api.post<Reply>(`${path}/late-evidence`, { itemCode, kind, page, url: about.url ?? '', ...claim });
  return bring<Reply>(
    content,
    { assessmentId, itemCode, kind, page, fileName },
    { onProgress },
    {
      begin: async (input) => {
        const begun = await api.post<Schemas['BegunLateDto']>(`${path}/late-uploads`, { ...input, ...claim });
        return { uploadId: begun.uploadId, there: (begun.late ?? begun.evidence) ? begun : null };
      },
      finish: async (upload) => ({
        late: await api.post<Schemas['LateEvidenceDto']>(`${upload}/late-evidence`, claim),
        evidence: null,
      }),
    },
  );
};

/** Refused for the time it came, not for what it is. Versions before this one kept no code. */
const passing: ReadonlySet<string | undefined> = new Set([
  undefined,
  'period.closed',
  'period.notOpen',
  'assessment.locked',
  'item.locked',
  'lateAnswer.inTime',
]);

const retried = new Set<string>();

/** Whether a refused piece may be taken by now, as after an extension: asked once each time the application is opened. */
export const isWorthRetrying = ({ id, waits, about }: WaitingFile): boolean => {
  if (waits !== 'person' || about.lateId !== undefined || !passing.has(about.refusalCode) || retried.has(id))
    return false;
  retried.add(id);
  return true;
};
