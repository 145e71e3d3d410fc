import { useState } from 'preact/hooks';
import type { CalendarApplied, CalendarReport } from '../../api/calendar-types';
import { type ApiProblem, toProblem } from '../../api/problem';
import { upload } from '../../api/upload';

interface State {
  readonly file: File | null;
  readonly busy: 'reading' | 'applying' | null;
  readonly report: CalendarReport | null;
  readonly problem: ApiProblem | null;
}

export interface CalendarFile extends State {
  readonly read: (file: File) => void;
  readonly apply: (removeMissing: boolean) => void;
}

const nothing: State = { file: null, busy: null, report: null, problem: null };

const send = <T>(to: string, file: File, fields: Readonly<Record<string, string>>): Promise<T> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return upload<T>(`/api/calendar/${to}`, form, () => undefined);
};

/** A calendar on its way: read and compared first, then sent once more to be applied as agreed. */
export const useCalendarFile = (onApplied: (applied: CalendarApplied) => void): CalendarFile => {
  const [state, setState] = useState<State>(nothing);
  const read = (file: File): void => {
    setState({ ...nothing, file, busy: 'reading' });
    send<CalendarReport>('readings', file, {})
      .then((report) => setState({ ...nothing, file, report }))
      .catch((error: unknown) => setState({ ...nothing, file, problem: toProblem(error) }));
  };
  const apply = (removeMissing: boolean): void => {
    const { file, report } = state;
    if (!file || !report?.digest) return;
    setState({ ...state, busy: 'applying', problem: null });
    send<CalendarApplied>('imports', file, { digest: report.digest, removeMissing: String(removeMissing) })
      .then((applied) => {
        setState(nothing);
        onApplied(applied);
      })
      .catch((error: unknown) => setState({ ...state, busy: null, problem: toProblem(error) }));
  };
  return { ...state, read, apply };
};
