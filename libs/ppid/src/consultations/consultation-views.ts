import type {
  ClinicWay,
  ConsultationChannel,
  ConsultationMessageKind,
  ConsultationState,
  ConsultationTopic,
} from '@app/database';
import type { AskerStep, DeskStep } from './consultation-step';

/** One line of the queue. Instants are ISO texts in UTC. */
export interface ConsultationCard {
  readonly id: string;
  readonly number: string;
  readonly channel: ConsultationChannel;
  readonly topic: ConsultationTopic;
  readonly askerName: string;
  readonly question: string;
  readonly deskName: string;
  readonly assigneeName: string | null;
  readonly state: ConsultationState;
  readonly askedAt: string;
  /** Since when the asker waits; null: nobody waits. */
  readonly waitingSince: string | null;
  readonly slotStartsAt: string | null;
  readonly rating: number | null;
}

export interface ConsultationMessageView {
  readonly id: string;
  readonly kind: ConsultationMessageKind;
  readonly text: string | null;
  readonly deskName: string;
  /** Null: the asker without an account. */
  readonly by: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: string;
}

export interface SlotView {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly way: ClinicWay;
  readonly place: string;
}

/** What both sides see. */
interface ConsultationHead {
  readonly number: string;
  readonly topic: ConsultationTopic;
  readonly question: string;
  readonly deskName: string;
  readonly aboutBodyName: string | null;
  readonly state: ConsultationState;
  readonly askedAt: string;
  readonly waitingSince: string | null;
  readonly rating: number | null;
  readonly ratingNote: string | null;
  readonly slot: SlotView | null;
  readonly messages: readonly ConsultationMessageView[];
}

/** As an officer sees it: of the desk, or of the body that asks. */
export interface ConsultationView extends ConsultationHead {
  readonly id: string;
  readonly channel: ConsultationChannel;
  readonly asker: {
    readonly name: string;
    readonly bodyName: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly desk: { readonly publicBodyId: string | null; readonly name: string };
  readonly assignee: { readonly userId: string; readonly name: string } | null;
  readonly revision: number;
  readonly deskSteps: readonly DeskStep[];
  readonly askerSteps: readonly AskerStep[];
}

/** As the holder of the secret link sees it: no officer's note, no officer by name. */
export interface AskerPage extends ConsultationHead {
  readonly organiserName: string;
  readonly timeZone: string;
  readonly steps: readonly AskerStep[];
}
