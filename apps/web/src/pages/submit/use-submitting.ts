import { useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import type { Receipt, Schemas } from '../../api/types';
import { paths } from '../../paths';
import { forgetPaths } from '../../use-resource';

/**
 * The act of handing in. `press` tells the server's clock of the first press, so that the last question may be read through
 * the deadline; that it fails is no matter before it.
 */
export const useSubmitting = (
  id: string,
): { readonly press: () => void; readonly submit: (input: Schemas['SubmitDto']) => Promise<void> } => {
  const [, go] = useLocation();
  return {
    press: () => void api.post(`/api/assessments/${id}/submission/beginning`).catch(() => undefined),
    submit: async (input) => {
      await api.post<Receipt>(`/api/assessments/${id}/submission`, input);
      forgetPaths('/api/assessments');
      go(paths.receipt(id));
    },
  };
};
