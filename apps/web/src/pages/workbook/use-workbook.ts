import { useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { WorkbookApplied, WorkbookPreview } from '../../api/types';
import { upload } from '../../api/upload';
import { choiceOf, type Picks } from './choice-of';

interface Steps {
  readonly fileName: string;
  /** Share of the file that has been sent, 0 to 1; null where nothing is under way. */
  readonly sent: number | null;
  readonly preview: WorkbookPreview | null;
  readonly picks: Picks;
  readonly applying: boolean;
  /** The preview was made anew, because the server had moved on. */
  readonly movedOn: boolean;
  readonly done: WorkbookApplied | null;
  readonly problem: ApiProblem | null;
}

export interface WorkbookState extends Steps {
  readonly read: (file: File) => void;
  readonly pick: (itemCode: string, whose: 'file' | 'server') => void;
  readonly apply: () => void;
}

const nothing: Steps = { fileName: '', sent: null, preview: null, picks: {}, applying: false, movedOn: false, done: null, problem: null }; // prettier-ignore

/** Refusals that say that the preview is no longer what stands. */
const outdated = new Set([
  'answer.stale',
  'instrument.corrected',
  'answer.keyReused',
  'item.locked',
  'evidence.tooMany',
]);

/** From a chosen file to what was applied; the answer to an earlier file that comes late is dropped. */
export const useWorkbook = (id: string): WorkbookState => {
  const [state, setState] = useState<Steps>(nothing);
  const latest = useRef(0);
  const chosen = useRef<File | null>(null);
  const show = (next: Partial<Steps>): void => setState((before) => ({ ...before, ...next }));
  const read = (file: File, movedOn = false): void => {
    const turn = (latest.current += 1);
    const showMine = (next: Partial<Steps>): void => {
      if (turn === latest.current) show(next);
    };
    chosen.current = file;
    setState({ ...nothing, fileName: file.name, sent: 0, movedOn });
    const form = new FormData();
    form.append('file', file);
    upload<WorkbookPreview>(`/api/assessments/${id}/workbook/preview`, form, (sent) => showMine({ sent }))
      .then((preview) => showMine({ preview, sent: null }))
      .catch((error: unknown) => showMine({ problem: toProblem(error), sent: null }));
  };
  const apply = (): void => {
    if (!state.preview || state.applying) return;
    show({ applying: true, problem: null, movedOn: false });
    api
      .post<WorkbookApplied>(`/api/assessments/${id}/workbook`, choiceOf(state.preview, state.picks))
      .then((done) => show({ done, applying: false, preview: null }))
      .catch((error: unknown) => {
        const problem = toProblem(error);
        if (outdated.has(problem.code) && chosen.current) return read(chosen.current, true);
        show({ problem, applying: false });
      });
  };
  const pick = (itemCode: string, whose: 'file' | 'server'): void =>
    setState((before) => ({ ...before, picks: { ...before.picks, [itemCode]: whose } }));
  return { ...state, read, pick, apply };
};
