import { useLocation } from 'wouter-preact';
import { api } from '../../api/api';
import { toProblem } from '../../api/problem';
import type { Receipt, Schemas } from '../../api/types';
import { paths } from '../../paths';
import { forgetPaths } from '../../use-resource';

/**
 * The act of handing in. `press` tells the server's clock of the first press, so that the last question may be read through
 * the deadline; that it fails is no matter before it. `onChanged` takes the refusal because something changed since it was
 * read, with the items whose answer did: only reading anew helps there.
 */
export const useSubmitting = (
  id: string,
  onChanged?: (itemCodes: readonly string[]) => Promise<void>,
): { readonly press: () => void; readonly submit: (input: Schemas['SubmitDto']) => Promise<void> } => {
  const [, go] = useLocation();
  return {
    press: () => void api.post(`/api/assessments/${id}/submission/beginning`).catch(() => undefined),
    submit: async (input) => {
      try {
        await api.post<Receipt>(`/api/assessments/${id}/submission`, input);
      } catch (error) {
        const { code, body } = toProblem(error);
        if (!changedCodes.has(code) || !onChanged) throw error;
        return onChanged(codesIn(body['itemCodes']));
      }
      forgetPaths('/api/assessments');
      go(paths.receipt(id));
    },
  };
};

/** Refused because something is no longer as it was on the page. */
const changedCodes: ReadonlySet<string> = new Set(['submission.changed', 'submission.letterOutdated']);

/** The items that a refusal names. */
export const codesIn = (codes: unknown): readonly string[] =>
  Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
