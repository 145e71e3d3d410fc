import { useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { PeriodView } from '../../api/types';
import { forgetPaths } from '../../use-resource';
import type { OpeningReason } from './missing-reasons';

export interface FormStart {
  /** The draft being edited; null for a new one. */
  readonly id: string | null;
  readonly policy: PeriodView['policy'];
  /** The period whose instruments come along. */
  readonly copyOf: string | null;
}

/** What goes to the server: the rules, and who takes part; null leaves the participants as they are. */
export interface Prepared {
  readonly policy: PeriodView['policy'];
  readonly participants: readonly { readonly bodyCode: string; readonly category: string }[] | null;
}

export interface PeriodSaving {
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** Keeps the draft; gives its id. Throws what the server refused, after showing it. */
  readonly save: (prepared: Prepared) => Promise<string>;
  /** Keeps the draft and opens it, with reasons for what instruments are warned about. Throws as `save`. */
  readonly open: (prepared: Prepared, reasons: readonly OpeningReason[]) => Promise<string>;
}

/** Sends the draft. Its id is known as soon as it is begun, so that a second try does not begin another. */
export const usePeriodSaving = ({ id: first, copyOf }: FormStart): PeriodSaving => {
  const id = useRef(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const send = async ({ policy, participants }: Prepared): Promise<string> => {
    const saved = id.current
      ? await api.put<PeriodView>(`/api/periods/${id.current}/policy`, { policy })
      : await api.post<PeriodView>('/api/periods', { policy, copyOf });
    id.current = saved.id;
    if (participants) await api.put(`/api/periods/${saved.id}/participants`, { participants });
    return saved.id;
  };
  const showing = async (work: () => Promise<string>): Promise<string> => {
    setBusy(true);
    setProblem(null);
    try {
      return await work();
    } catch (error) {
      setProblem(toProblem(error));
      throw error;
    } finally {
      forgetPaths('/api/periods');
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    save: (prepared) => showing(() => send(prepared)),
    open: (prepared, reasons) =>
      showing(async () => {
        const saved = await send(prepared);
        await api.post(`/api/periods/${saved}/opening`, { reasons });
        return saved;
      }),
  };
};
