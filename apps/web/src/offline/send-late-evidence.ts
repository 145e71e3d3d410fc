import { api } from '../api/api';
import { toProblem } from '../api/problem';
import { bring } from '../api/resumable-upload';
import type { Schemas } from '../api/types';
import type { LateAnswers } from './last-word';
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
  'lateEvidence.begunLate',
]);

/** Whether a piece was refused for its time alone: where filling in is possible again, it goes by itself. */
export const isOutOfTime = ({ waits, about }: WaitingFile): boolean =>
  waits === 'person' && about.lateId === undefined && passing.has(about.refusalCode);

/** Of each piece, whether filling in was possible when it was last tried, or looked at. */
const seenOpen = new Map<string, boolean>();

/** Which of the refused pieces may be taken by now: tried once each time the application opens, and each time filling in does. */
export const findRetries = async (files: readonly WaitingFile[]): Promise<readonly WaitingFile[]> => {
  const outOfTime = files.filter(isOutOfTime);
  const windows = new Map<string, boolean>();
  for (const id of new Set(outOfTime.map(({ assessmentId }) => assessmentId))) windows.set(id, await isOpen(id));
  return outOfTime.filter(({ id, assessmentId }) => {
    const before = seenOpen.get(id);
    const now = windows.get(assessmentId) ?? false;
    seenOpen.set(id, now);
    return before === undefined || (now && !before);
  });
};

const isOpen = async (assessmentId: string): Promise<boolean> => {
  try {
    return (await api.get<LateAnswers>(`/api/assessments/${assessmentId}/late-answers`)).isOpen;
  } catch (error) {
    const problem = toProblem(error);
    if (problem.isPassing || problem.isNobodys) throw error;
    // Not this person's to fill in, under this hat.
    return false;
  }
};
