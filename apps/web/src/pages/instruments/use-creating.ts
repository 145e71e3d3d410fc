import type { Text } from '@app/instrument';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import { paths } from '../../paths';
import { toast } from '../../toast';
import { forgetPaths } from '../../use-resource';
import { useTextOf } from '../../i18n/use-text';
import type { InstrumentDraft } from '../../api/types';
import type { InstrumentOrigin } from './instrument-origin';
import { newMessages } from './new-messages';

export interface NewInstrument {
  readonly code: string;
  readonly title: Text;
  readonly from: InstrumentOrigin;
  /** Whether its items follow those of its source in the trends across years. */
  readonly asNextYear?: boolean;
}

export interface Creating {
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  readonly create: (input: NewInstrument) => void;
}

/** Begins an instrument and opens it in the editor. */
export const useCreating = (): Creating => {
  const t = useTextOf(newMessages);
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  // A second click comes before the button is drawn disabled.
  const sending = useRef(false);
  const create = (input: NewInstrument): void => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setProblem(null);
    api
      .post<InstrumentDraft>('/api/instruments', input)
      .then(({ id }) => {
        forgetPaths('/api/instruments');
        toast.show(t('made', { title: input.title.id }));
        navigate(paths.instrument(id));
      })
      .catch((error: unknown) => {
        setProblem(toProblem(error));
        sending.current = false;
        setBusy(false);
      });
  };
  return { busy, problem, create };
};
