/** Instruments of a period, their corrections and the comparison with the year before, as the API sends them. */
import type { Schemas } from './types';

/** One difference between two versions of an instrument, in words made by the server. */
export type InstrumentChange = Schemas['InstrumentChangeDto'];
/** A correction that the body and the verifier are told of. */
export type Correction = Schemas['CorrectionDto'];
/** What a correction did to an answer or a verdict: it is to be looked at again, or it fell away. */
export type Effect = Schemas['ReviewsDto']['answers'][string];
/** Why a verdict is to be given again: a correction, or the body repaired its answer. */
export type VerdictEffect = Schemas['ReviewsDto']['verdicts'][string];

export type PeriodInstrument = Schemas['PeriodInstrumentDto'];
export type PeriodInstrumentVersion = Schemas['PeriodInstrumentVersionDto'];
export type Fates = Schemas['FatesDto'];
export type CorrectedBody = Schemas['CorrectedBodyDto'];
export type CorrectionPreview = Schemas['CorrectionPreviewDto'];

export type TrendItem = Schemas['TrendItemDto'];
export type Trends = Schemas['TrendsDto'];
/** Final scores over all years known. */
export type Years = Schemas['YearsDto'];
