import type { Decimal, Instrument } from '@app/instrument';
import type { Body, Instant } from '../../api/types';

export interface PresentationCard {
  readonly id: string;
  readonly body: Body;
  readonly category: string;
  readonly startsAt: Instant | null;
  readonly room: string | null;
  readonly headAttended: boolean | null;
  /** Null for those who are not jurors of this session. */
  readonly myCard: { readonly scored: number; readonly total: number; readonly signedAt: Instant | null } | null;
  readonly jurors: readonly { readonly id: string; readonly name: string; readonly signedAt: Instant | null }[];
}

export interface JurorScore {
  readonly score: Decimal;
  readonly note: string | null;
  readonly revision: number;
}

export interface PresentationView extends PresentationCard {
  readonly rubric: Instrument;
  readonly myScores: Readonly<Record<string, JurorScore>>;
  /** Null until the own card is signed. */
  readonly others:
    | readonly {
        readonly juror: string;
        readonly scores: Readonly<Record<string, Decimal>>;
        readonly total: Decimal | null;
      }[]
    | null;
  readonly myTotal: Decimal | null;
}

export interface SavedScore {
  readonly revision: number;
  readonly savedAt: Instant;
  readonly myTotal: Decimal | null;
}
