import type { PeriodDocument } from '@app/scoring';
import { fillPlaces } from './fill-places';
import { longDate } from './format';
import { reportHead, type ReportHead, type Scored, type WordedContext } from './report-head';
import { spelledDate } from './spelled-date';

/** A sitting as its minutes tell it. */
export interface MinutesSitting {
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly members: readonly { readonly name: string; readonly position: string; readonly present: boolean }[];
  readonly present: number;
  readonly quorum: number;
  readonly closedAt: string | null;
  readonly decisions: readonly MinutesDecision[];
}
export interface MinutesDecision {
  readonly about: string | null;
  readonly decision: string;
  readonly reason: string;
  readonly vote: { readonly for: number; readonly against: number; readonly abstain: number } | null;
  readonly outcome: 'consensus' | 'carried' | 'refused';
}

export interface MinutesModel {
  readonly head: ReportHead;
  /** How it begins, in the organiser's words. */
  readonly opening: string;
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  /** Not closed yet: a draft, and the paper says so. */
  readonly isDraft: boolean;
  readonly attendance: string;
  readonly members: readonly { readonly name: string; readonly position: string; readonly here: string }[];
  readonly signers: readonly { readonly name: string; readonly position: string }[];
  readonly decisions: readonly {
    readonly about: string;
    readonly decision: string;
    readonly reason: string;
    readonly vote: string;
  }[];
}

const outcomes = { carried: 'disetujui', refused: 'tidak disetujui' } as const;

const voteWords = ({ vote, outcome }: MinutesDecision): string =>
  vote === null || outcome === 'consensus'
    ? 'Diputus secara mufakat.'
    : `Diputus dengan suara, ${outcomes[outcome]}: setuju ${vote.for}, tidak setuju ${vote.against}, abstain ${vote.abstain}.`;

/** The minutes of one sitting, written from what was recorded and from nothing else. */
export const minutesModel = (
  document: PeriodDocument,
  scored: Scored,
  sitting: MinutesSitting,
  context: WordedContext,
): MinutesModel => {
  const head = reportHead('Berita Acara Rapat Pleno', document, scored, context);
  // A day of the calendar, not an instant: read at noon of its own zone it is that day everywhere.
  const heldOn = longDate(`${sitting.heldOn}T12:00:00Z`, 'UTC');
  const city = context.letterhead?.city;
  return {
    head: { ...head, placeAndDate: city ? `${city}, ${heldOn}` : heldOn },
    opening: fillPlaces(context.words.minutes, {
      periode: head.periodTitle,
      tahun: String(head.year),
      penyelenggara: head.organiser,
      hari: spelledDate(`${sitting.heldOn}T12:00:00Z`, 'UTC'),
      tempat: sitting.place,
      pimpinan: sitting.chair,
    }),
    heldOn,
    place: sitting.place,
    chair: sitting.chair,
    isDraft: sitting.closedAt === null,
    attendance: `Hadir ${sitting.present} dari ${sitting.members.length} anggota; kuorum ${sitting.quorum}, ${
      sitting.present >= sitting.quorum ? 'terpenuhi' : 'tidak terpenuhi'
    }.`,
    members: sitting.members.map(({ name, position, present }) => ({
      name,
      position,
      here: present ? 'Hadir' : 'Tidak hadir',
    })),
    signers: sitting.members.filter(({ present }) => present).map(({ name, position }) => ({ name, position })),
    decisions: sitting.decisions.map((decision) => ({
      about: decision.about ?? 'Seluruh peserta',
      decision: decision.decision,
      reason: decision.reason,
      vote: voteWords(decision),
    })),
  };
};
