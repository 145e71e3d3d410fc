import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { ParticipantsApplied, ParticipantsReport } from '../../api/registration-types';
import { upload } from '../../api/upload';

export interface ParticipantsFile {
  readonly file: File | null;
  /** Share that has been sent, 0 to 1; null where nothing is under way. */
  readonly sent: number | null;
  readonly report: ParticipantsReport | null;
  readonly problem: ApiProblem | null;
  readonly applying: boolean;
  readonly read: (file: File) => void;
  readonly apply: (removeMissing: boolean) => void;
}

type State = Pick<ParticipantsFile, 'file' | 'sent' | 'report' | 'problem' | 'applying'>;

const nothing: State = { file: null, sent: null, report: null, problem: null, applying: false };

/** A list on its way: read and compared first, then sent once more to be applied as agreed. */
export const useParticipantsFile = (
  periodId: string,
  onApplied: (applied: ParticipantsApplied) => void,
): ParticipantsFile => {
  const [state, setState] = useState<State>(nothing);
  const change = (next: Partial<State>): void => setState((before) => ({ ...before, ...next }));
  const send = <T>(to: string, file: File, fields: Readonly<Record<string, string>>): Promise<T> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    return upload<T>(`/api/periods/${periodId}/${to}`, form, (sent) => change({ sent }));
  };
  const read = (file: File): void => {
    setState({ ...nothing, file, sent: 0 });
    send<ParticipantsReport>('participant-readings', file, {})
      .then((report) => change({ report, sent: null }))
      .catch((error: unknown) => change({ problem: toProblem(error), sent: null }));
  };
  const apply = (removeMissing: boolean): void => {
    const { file, report } = state;
    if (!file || !report?.digest) return;
    change({ applying: true, problem: null });
    send<ParticipantsApplied>('participant-imports', file, {
      digest: report.digest,
      removeMissing: String(removeMissing),
    })
      .then((applied) => {
        setState(nothing);
        onApplied(applied);
      })
      .catch((error: unknown) => change({ problem: toProblem(error), applying: false, sent: null }));
  };
  return { ...state, read, apply };
};
