import { useEffect, useRef } from 'preact/hooks';
import { api } from '../../api/api';
import type { AssessmentForm, AssessmentView } from '../../api/types';

interface Newer {
  readonly form: AssessmentForm;
  /** Reads the form again; what is unsaved stays on the page. */
  readonly reload: () => void;
  /** The newer questionnaire is on screen; of these items nothing was saved. */
  readonly onShown: (refusedCodes: readonly string[]) => void;
}

/** Told by a save that the server has a newer questionnaire, and of which item it took nothing. */
export type HearOfNewer = (instrumentSha256: string, refusedCode: string | null) => void;

/**
 * Brings the page up to date when the questionnaire was corrected behind it. It learns so from its own saves, and asks once
 * whenever somebody comes back to the tab: nothing is polled.
 */
export const useNewer = ({ form, reload, onShown }: Newer): HearOfNewer => {
  const { id } = form.assessment;
  const sha256 = form.instrumentSha256;
  const refused = useRef<readonly string[]>([]);
  const latest = useRef({ shown: sha256, reload, onShown });
  const tell = (): void => {
    latest.current.onShown([...new Set(refused.current)]);
    refused.current = [];
  };
  useEffect(() => {
    const isNew = latest.current.shown !== sha256;
    latest.current = { shown: sha256, reload, onShown };
    if (isNew) tell();
  });
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      api
        .get<AssessmentView>(`/api/assessments/${id}`)
        .then(({ instrumentSha256 }) => instrumentSha256 !== latest.current.shown && latest.current.reload())
        .catch(() => undefined); // The next save says it as well.
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [id]);
  return (instrumentSha256, refusedCode) => {
    if (refusedCode) refused.current = [...refused.current, refusedCode];
    if (instrumentSha256 !== latest.current.shown) latest.current.reload();
    else tell();
  };
};
