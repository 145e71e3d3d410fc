import type { Instrument } from '@app/instrument';
import { useRef } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem';
import type { AssessmentForm } from '../../api/types';
import { type Resource, useResource } from '../../use-resource';

/** A form with the very instrument it was made of. */
export interface FormPair {
  readonly form: AssessmentForm;
  readonly instrument: Instrument;
}

/** Reading the form again while it is on screen: why it failed, and once more. */
export interface Refresh {
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * The form of one assessment and its instrument. Once shown they stay until their successors are there, both of them, so
 * that a correction swaps the questions in place and nothing that was typed goes with the old ones.
 */
export const useFormPair = (
  id: string,
  form: Resource<AssessmentForm>,
): { readonly pair: FormPair | null; readonly refresh: Refresh } => {
  const sha256 = form.value?.instrumentSha256;
  const instrument = useResource<Instrument>(sha256 ? `/api/instruments/frozen/${sha256}` : null, { forever: true });
  const shown = useRef<(FormPair & { readonly id: string }) | null>(null);
  if (form.value && instrument.value && shown.current?.form !== form.value)
    shown.current = { id, form: form.value, instrument: instrument.value };
  return {
    pair: shown.current?.id === id ? shown.current : null,
    refresh: {
      problem: form.problem ?? instrument.problem,
      loading: form.loading || instrument.loading,
      reload: instrument.problem ? instrument.reload : form.reload,
    },
  };
};
