/** What the plenary is told beside the scores (DESIGN §5.12). Floats and places only: no score is made from any of it. */
import type { advisory } from '@app/scoring';

export interface AdviceNoise {
  readonly stage: string;
  readonly label: string;
  /** Standard deviation in points of the scale. */
  readonly points: number;
  /** Measured on this panel's own cards; else as whoever asked supposed. */
  readonly measured: boolean;
}
export interface AdviceEdge {
  readonly band: string | null;
  readonly gateTo: string | null;
  readonly side: 'reached' | 'missed';
  readonly distance: number;
  readonly byRounding: boolean;
  readonly stage: string | null;
  readonly item: string | null;
}
export interface AdviceMove {
  readonly stage: string;
  readonly juror: string;
  readonly place: number | null;
  readonly placeWithout: number | null;
  readonly band: string | null;
  readonly bandWithout: string | null;
}
export interface AdviceBody {
  readonly subjectId: string;
  readonly category: string;
  /** Places of the middle share of the drawn rankings; null without a place. */
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  readonly edges: readonly AdviceEdge[];
  readonly moves: readonly AdviceMove[];
  /** Panels with fewer cards than the stage's fullest one. */
  readonly fewJurors: readonly { readonly stage: string; readonly jurors: number; readonly most: number }[];
  /** Items of a second reading that is not whole yet. */
  readonly unread: number;
  /** Items on which both readers differ and nobody adjudicated. */
  readonly differing: number;
}
export interface AdviceJuror {
  readonly code: string;
  readonly name: string;
  readonly marks: number;
  readonly severity: number | null;
  readonly spread: number | null;
  /** Bodies whose place or band would be another without these cards. */
  readonly moved: number;
}
export interface AdvicePanel {
  readonly stage: string;
  readonly label: string;
  readonly jurors: readonly AdviceJuror[];
  /** Whether severities may be compared among all of them: panels that share no body say nothing of each other. */
  readonly comparable: boolean;
  readonly alpha: number | null;
  readonly alphaBodies: number;
  readonly single: number | null;
  readonly mean: number | null;
  readonly icc: Pick<advisory.IntraclassCorrelations, 'units' | 'leftOut'>;
}
export interface AdviceReaders {
  /** Items that two readers judged. */
  readonly units: number;
  readonly same: number;
  /** Whether both gave the very same value, beyond chance. */
  readonly nominal: number | null;
  /** How far apart the points they gave are, beyond chance. */
  readonly interval: number | null;
}
export interface AdviceDocument {
  readonly seed: number;
  readonly runs: number;
  readonly weightPercent: number;
  readonly level: number;
  readonly noise: readonly AdviceNoise[];
  readonly bodies: readonly AdviceBody[];
  readonly panels: readonly AdvicePanel[];
  readonly readers: AdviceReaders;
}
