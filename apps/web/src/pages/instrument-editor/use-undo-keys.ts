import { useEffect } from 'preact/hooks';
import type { DraftStore } from './core/draft-store';

/** Ctrl+Z and Ctrl+Y anywhere on the page, except where a text is not part of the draft: dialogs and comments. */
export const useUndoKeys = (store: DraftStore, readOnly: boolean): void => {
  useEffect(() => {
    if (readOnly) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('dialog, [data-own-undo], .tree-search')) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo) store.redo();
      else store.undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [store, readOnly]);
};
