import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { PastMapping, PastYearReport } from '../../api/results-types';
import { upload } from '../../api/upload';

/** What is said of the year as a whole. */
export interface YearIdentity {
  readonly year: string;
  readonly title: string;
  readonly source: string;
}

/** What becomes of a row that was not recognised; as `body:ID`, `make:KIND` or `nameOnly`. */
export type RowChoice = string;

export interface PastYearFile {
  readonly file: File | null;
  readonly scale: string;
  /** Share that has been sent, 0 to 1; null where nothing is under way. */
  readonly sent: number | null;
  readonly report: PastYearReport | null;
  readonly problem: ApiProblem | null;
  readonly setScale: (scale: string) => void;
  readonly read: (file: File) => void;
  readonly remap: (mapping: PastMapping) => void;
  /** Rejects with the refusal. */
  readonly save: (identity: YearIdentity, choices: ReadonlyMap<number, RowChoice>, others: RowChoice) => Promise<void>;
}

interface State {
  readonly file: File | null;
  readonly sent: number | null;
  readonly report: PastYearReport | null;
  readonly problem: ApiProblem | null;
}

const nothing: State = { file: null, sent: null, report: null, problem: null };

/** `96,05` as people type it, a decimal on its way. */
const decimalOf = (typed: string): string => typed.trim().replace(',', '.');

/** A table on its way: read and shown first, again for each change of a column, then sent once more to be kept as agreed. */
export const usePastYearFile = (onSaved: () => void): PastYearFile => {
  const [state, setState] = useState<State>(nothing);
  const [scale, setScale] = useState('100');
  const change = (next: Partial<State>): void => setState((before) => ({ ...before, ...next }));
  const send = <T>(to: string, file: File, fields: Readonly<Record<string, string>>): Promise<T> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    return upload<T>(`/api/${to}`, form, (sent) => change({ sent }));
  };
  const asking = useRef(0);
  /** Whoever chooses quickly asks again before the answer is there; only the last answer counts. */
  const ask = (file: File, mapping: PastMapping | null, asked = scale): void => {
    const turn = ++asking.current;
    const settle = (next: Partial<State>): void => {
      if (turn === asking.current) change({ ...next, sent: null });
    };
    const fields = { scale: decimalOf(asked), ...(mapping ? { mapping: JSON.stringify(mapping) } : {}) };
    send<PastYearReport>('past-year-readings', file, fields)
      .then((report) => settle({ report }))
      .catch((error: unknown) => settle({ problem: toProblem(error) }));
  };
  return {
    ...state,
    scale,
    setScale: (next) => {
      setScale(next);
      if (!state.file || !state.report || !/^\d+(?:[.,]\d+)?$/.test(next.trim())) return;
      change({ sent: 0, problem: null });
      ask(state.file, state.report.mapping, next);
    },
    read: (file) => {
      setState({ ...nothing, file, sent: 0 });
      ask(file, null);
    },
    remap: (mapping) => {
      if (!state.file || !state.report) return;
      // What was chosen stands at once; what it comes to, when the server has read the table by it.
      change({ sent: 0, problem: null, report: { ...state.report, mapping, digest: null } });
      ask(state.file, mapping);
    },
    save: async (identity, choices, others) => {
      const { file, report } = state;
      if (!file || !report?.digest) return;
      try {
        await send('past-years', file, fieldsOf({ ...identity, scale, report, choices, others }));
      } finally {
        change({ sent: null });
      }
      setState(nothing);
      onSaved();
    },
  };
};

interface Agreed extends YearIdentity {
  readonly scale: string;
  readonly report: PastYearReport;
  readonly choices: ReadonlyMap<number, RowChoice>;
  readonly others: RowChoice;
}

const fieldsOf = ({ year, title, source, scale, report, choices, others }: Agreed): Record<string, string> => ({
  year: year.trim(),
  title: title.trim(),
  source: source.trim(),
  scale: decimalOf(scale),
  mapping: JSON.stringify(report.mapping),
  choices: JSON.stringify([...choices].map(([row, choice]) => ({ row, ...chosen(choice) }))),
  digest: report.digest ?? '',
  ...(others === '' ? {} : { others: others.replace(/^make:/, '') }),
});

const chosen = (choice: RowChoice): { readonly bodyId?: string; readonly make?: string } => {
  const [how, what = ''] = choice.split(':');
  if (how === 'body') return { bodyId: what };
  return how === 'make' ? { make: what } : {};
};
