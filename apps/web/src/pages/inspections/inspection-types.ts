/** Stages that an assessor fills, as the API sends them. */
import type { Instrument } from '@app/instrument';
import type { Schemas } from '../../api/types';

export type InspectionCard = Schemas['InspectionCardDto'];
export type FoundValue = Schemas['FoundValueDto'];
export type Contact = Schemas['LoggedContactDto'];
export type JudgedItem = Schemas['JudgedItemDto'];
export type InspectionPiece = Schemas['InspectionPieceDto'];

/** The document calls an instrument an object: docs/formats describes it, and @app/instrument types it. */
export type InspectionView = Omit<Schemas['InspectionDetailDto'], 'instrument'> & { readonly instrument: Instrument };

/** What the log of contacts and its buttons get. */
export interface ContactProps {
  readonly view: InspectionView;
  readonly onChanged: (view: InspectionView) => void;
}
