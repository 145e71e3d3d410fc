/** A juror's sessions and card, as the API sends them. */
import type { Instrument } from '@app/instrument';
import type { Schemas } from '../../api/types';

export type PresentationCard = Schemas['PresentationCardDto'];
export type JurorScore = Schemas['JurorMarkDto'];
export type SavedScore = Schemas['SavedScoreDto'];

/** The document calls an instrument an object: docs/formats describes it, and @app/instrument types it. */
export type PresentationView = Omit<Schemas['PresentationDetailDto'], 'rubric'> & { readonly rubric: Instrument };
