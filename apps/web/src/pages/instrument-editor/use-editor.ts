import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { useSession } from '../../session';
import type { DraftView } from './editor-types';
import type { EditorView } from './editor-view';
import { messages } from './messages';
import { useComments } from './use-comments';
import { useDraft } from './use-draft';
import { useLeaveWarning } from './use-leave-warning';
import { useLint } from './use-lint';
import { type Selection, useSelection } from './use-selection';
import { useUndoKeys } from './use-undo-keys';

export interface Editor {
  readonly editor: EditorView;
  readonly selection: Selection;
  /** What has just happened, for those who hear the page. */
  readonly said: string;
}

export const useEditor = (draft: DraftView): Editor => {
  const t = useTextOf(messages);
  const userId = useSession().session?.user.id ?? '';
  const readOnly = !draft.allowed.includes('change');
  const { store, state } = useDraft(draft, userId, readOnly);
  const selection = useSelection(draft.id);
  const lint = useLint(state.content, draft.previous);
  const mayComment = draft.allowed.includes('comment');
  const comments = useComments({ instrumentId: draft.id, state, mayComment });
  const [said, announce] = useState('');
  useUndoKeys(store, readOnly);
  useLeaveWarning(state.phase === 'unsent' || state.phase === 'refused', t('leave'));
  const { selected, select, follow, turn, open } = selection;
  return {
    selection,
    said,
    editor: {
      draft,
      store,
      state,
      content: state.content,
      readOnly,
      mayComment,
      selected,
      select,
      follow,
      turn,
      open,
      lint,
      comments,
      previous: draft.previous,
      announce,
    },
  };
};
