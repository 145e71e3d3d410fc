import { useBegun } from '../assessment/talk/use-begun';

interface BegunDraft<T> {
  readonly draft: T;
  readonly change: (draft: T) => void;
  /** The server has it. */
  readonly forget: () => void;
}

/** A decision that was begun and outlives its page, sealed on this device, until it was given. */
export const useBegunDraft = <T extends object>(assessmentId: string, slot: string, empty: T): BegunDraft<T> => {
  const { text, write } = useBegun(assessmentId, slot);
  return {
    draft: text === '' ? empty : (JSON.parse(text) as T),
    change: (draft) => write(JSON.stringify(draft)),
    forget: () => write(''),
  };
};
