import { useRef, useState } from 'preact/hooks';
import { ApiProblem, toProblem } from '../../api/problem';
import { upload } from '../../api/upload';
import { useTextOf } from '../../i18n/use-text';
import { fileMessages } from './file-messages';
import type { ImportReport } from '../../api/types';

export interface Reading {
  readonly fileName: string;
  /** Share of the file that has been sent, 0 to 1; null where nothing is under way. */
  readonly sent: number | null;
  readonly report: ImportReport | null;
  readonly problem: ApiProblem | null;
  readonly read: (file: File) => void;
}

/** Lets the server read a file; the answer to an earlier file that comes late is dropped. */
export const useReading = (instrumentId: string | null): Reading => {
  const t = useTextOf(fileMessages);
  const [state, setState] = useState<Omit<Reading, 'read'>>({ fileName: '', sent: null, report: null, problem: null });
  const latest = useRef(0);
  const read = (file: File): void => {
    const turn = (latest.current += 1);
    const show = (next: Partial<Omit<Reading, 'read'>>): void => {
      if (turn === latest.current) setState((before) => ({ ...before, ...next }));
    };
    show({ fileName: file.name, sent: null, report: null, problem: null });
    if (!/\.(xlsx|json)$/i.test(file.name)) {
      const message = t('wrongType', { name: file.name });
      return show({ problem: new ApiProblem('refused', 0, 'file.type', message) });
    }
    const form = new FormData();
    if (instrumentId) form.append('instrumentId', instrumentId);
    form.append('file', file);
    show({ sent: 0 });
    upload<ImportReport>('/api/instruments/reading', form, (sent) => show({ sent }))
      .then((report) => show({ report, sent: null }))
      .catch((error: unknown) => show({ problem: toProblem(error), sent: null }));
  };
  return { ...state, read };
};
