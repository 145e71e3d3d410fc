import { useState } from 'preact/hooks';
import type { ListingCounts, ListingReport } from '../../api/listing-types';
import { type ApiProblem, toProblem } from '../../api/problem';
import { upload } from '../../api/upload';

interface State {
  readonly file: File | null;
  readonly busy: 'reading' | 'applying' | null;
  readonly report: ListingReport | null;
  readonly problem: ApiProblem | null;
}

export interface ListingFile extends State {
  readonly read: (file: File) => void;
  readonly apply: () => void;
  readonly forget: () => void;
}

const nothing: State = { file: null, busy: null, report: null, problem: null };

const send = <T>(to: string, file: File, fields: Readonly<Record<string, string>>): Promise<T> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return upload<T>(`/api/information-listings/${to}`, form, () => undefined);
};

/** A list on its way: read and compared first, then sent once more to be applied as agreed. */
export const useListingFile = (
  publicBodyId: string | null,
  onApplied: (counts: ListingCounts) => void,
): ListingFile => {
  const [state, setState] = useState<State>(nothing);
  const whose = publicBodyId === null ? {} : { publicBodyId };
  const read = (file: File): void => {
    setState({ ...nothing, file, busy: 'reading' });
    send<ListingReport>('readings', file, whose)
      .then((report) => setState({ ...nothing, file, report }))
      .catch((error: unknown) => setState({ ...nothing, file, problem: toProblem(error) }));
  };
  const apply = (): void => {
    const { file, report } = state;
    if (!file || !report?.digest) return;
    setState({ ...state, busy: 'applying', problem: null });
    send<ListingCounts>('imports', file, { ...whose, digest: report.digest })
      .then((counts) => {
        setState(nothing);
        onApplied(counts);
      })
      .catch((error: unknown) => setState({ ...state, busy: null, problem: toProblem(error) }));
  };
  return { ...state, read, apply, forget: () => setState(nothing) };
};
