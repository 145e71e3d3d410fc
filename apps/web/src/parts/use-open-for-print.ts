import { type Dispatch, type StateUpdater, useEffect } from 'preact/hooks';

/** Unfolds everything while the page is printed, and folds it again as it was. `all` names what there is to unfold. */
export const useOpenForPrint = (all: readonly string[], setOpen: Dispatch<StateUpdater<ReadonlySet<string>>>): void => {
  useEffect(() => {
    let before: ReadonlySet<string> | null = null;
    const openAll = (): void => setOpen((last) => ((before = last), new Set(all)));
    const restore = (): void => setOpen((last) => before ?? last);
    window.addEventListener('beforeprint', openAll);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('beforeprint', openAll);
      window.removeEventListener('afterprint', restore);
    };
  }, [all, setOpen]);
};
