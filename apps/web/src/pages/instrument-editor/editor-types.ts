import type { Instrument } from '@app/instrument';
import type { InstrumentDraft, Schemas } from '../../api/types';

/** A draft as the server sends it; the instrument it continues likewise. */
export type DraftView = Omit<InstrumentDraft, 'previous'> & { readonly previous: Instrument | null };
export type TeamComment = Schemas['CommentDto'];
