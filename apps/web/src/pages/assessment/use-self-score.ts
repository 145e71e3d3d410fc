import type { Instrument, ItemValues } from '@app/instrument';
import { useEffect, useState } from 'preact/hooks';
import type { QuestionnairePolicy } from '../../api/types';

/** `null` while it is being computed for the first time or where there is nothing to score. */
export interface SelfScore {
  readonly score: string | null;
  readonly ready: boolean;
}

/** The self score, computed here by the server's own scoring, which is downloaded after the form is usable. */
export const useSelfScore = (
  instrument: Instrument,
  values: ItemValues,
  policy: QuestionnairePolicy,
  bodyKind: string,
): SelfScore => {
  const [score, setScore] = useState<SelfScore>({ score: null, ready: false });
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      import('@app/scoring')
        .then(({ scoreQuestionnaire }) => {
          if (left) return;
          const scored = scoreQuestionnaire(instrument, values, policy, { bodyKind, view: 'self' });
          setScore({ score: scored.score, ready: true });
        })
        // A value that the instrument no longer knows: the item says so itself, the score waits.
        .catch(() => {
          if (!left) setScore({ score: null, ready: true });
        });
    }, 250);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [instrument, values, policy, bodyKind]);
  return score;
};
