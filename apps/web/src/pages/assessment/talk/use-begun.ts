import { useEffect, useRef, useState } from 'preact/hooks';
import { keepBegun, recallBegun } from '../../../offline/begun-comments';

/** A text that outlives its page until it was said. */
export interface Begun {
  readonly text: string;
  readonly write: (text: string) => void;
}

/** What was begun at this place, on this device; `onFound` hears of a text from an earlier visit. */
export const useBegun = (assessmentId: string, slot: string, onFound?: () => void): Begun => {
  const [text, setText] = useState('');
  const isTouched = useRef(false);
  useEffect(() => {
    void recallBegun({ assessmentId, slot }).then((found) => {
      if (found === '' || isTouched.current) return;
      setText(found);
      onFound?.();
    });
  }, [assessmentId, slot]);
  return {
    text,
    write: (next) => {
      isTouched.current = true;
      setText(next);
      keepBegun({ assessmentId, slot }, next);
    },
  };
};
