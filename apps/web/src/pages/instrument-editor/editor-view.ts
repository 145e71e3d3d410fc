import type { Instrument } from '@app/instrument';
import type { DraftStore } from './core/draft-store';
import type { DraftState } from './core/draft-types';
import type { Lint } from './core/lint-places';
import type { DraftView } from './editor-types';
import type { Comments } from './use-comments';

/** Everything the parts of the editor share. */
export interface EditorView {
  readonly draft: DraftView;
  readonly store: DraftStore;
  readonly state: DraftState;
  readonly content: Instrument;
  readonly readOnly: boolean;
  readonly mayComment: boolean;
  /** Code of the item or group on the right; null is the head of the instrument. */
  readonly selected: string | null;
  readonly select: (code: string | null) => void;
  /** The selected one has another code now; its form stays as it is. */
  readonly follow: (code: string) => void;
  /** Changes with each selection, so that a form begins anew. */
  readonly turn: number;
  /** Selects and brings the form (on a phone its own view) and the field to the person. */
  readonly open: (code: string | null, field?: string) => void;
  readonly lint: Lint;
  readonly comments: Comments;
  /** The instrument that this one continues; null where it continues none. */
  readonly previous: Instrument | null;
  /** Tells people who hear the page what has just happened. */
  readonly announce: (text: string) => void;
}
