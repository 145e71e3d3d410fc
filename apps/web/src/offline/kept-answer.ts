import type { ItemValue } from '@app/instrument';
import type { AnswerWait } from './device-store';
import type { Moment } from './server-clock';

export interface AnswerContent {
  readonly value: ItemValue | null;
  readonly note: string | null;
}

export const sameContent = (one: AnswerContent, other: AnswerContent): boolean =>
  (one.note ?? '') === (other.note ?? '') && sameValue(one.value, other.value);

export const sameValue = (one: ItemValue | null, other: ItemValue | null): boolean => {
  if (one === null || other === null) return one === other;
  if ('elements' in one && 'elements' in other) {
    return [...one.elements].sort().join('\n') === [...other.elements].sort().join('\n');
  }
  return JSON.stringify(one) === JSON.stringify(other);
};

/** What was sent, kept until its fate is known: a retry must send the same thing under the same key. */
export interface PendingSave extends AnswerContent {
  readonly revision: number;
  readonly key: string;
  /** The instrument that was on screen. */
  readonly instrumentSha256?: string;
  readonly typed?: Moment;
}

/** What was typed to a question that was corrected meanwhile: not sent, not lost, a person says what becomes of it. */
export interface HeldAnswer {
  readonly content: AnswerContent;
  /** What stood in the field and was no answer. */
  readonly unfit: string | null;
  /** The instrument it was typed to; null where a device kept it without. */
  readonly instrumentSha256: string | null;
}

/** An answer as it lies on the device. What is optional came with later versions of the application. */
export interface KeptAnswer {
  readonly content: AnswerContent;
  readonly revision: number;
  readonly pending: PendingSave | null;
  /** What the server has under that revision, and since when. */
  readonly saved?: AnswerContent;
  readonly savedAt?: string | null;
  /** The instrument that it was typed to, and what a correction of it left undecided. */
  readonly seen?: string | null;
  readonly held?: HeldAnswer | null;
  readonly typed?: Moment | null;
  /** Why the server does not take it, in its own words. */
  readonly refusal?: string | null;
  /** Its code; earlier versions kept none. */
  readonly refusalCode?: string;
  /** Who saved what the server has in place of it. */
  readonly savedBy?: string;
  /** What stands in the field and is no answer. */
  readonly unfit?: string;
  /** What other windows of this device left in its place: none of them is sent before a person has chosen. */
  readonly rivals?: readonly AnswerContent[];
}

const shutCodes: ReadonlySet<string | undefined> = new Set([
  undefined,
  'assessment.locked',
  'item.locked',
  'period.notOpen',
]);

/** Refused for the time it came, as after the superior handed in: sent again only where a person says so. */
export const isShutOut = (refusalCode: string | undefined): boolean => shutCodes.has(refusalCode);

/** One answer that was found on the device, and what it waits for. */
export interface FoundAnswer {
  readonly waits: AnswerWait;
  readonly kept: KeptAnswer;
}

/** Names that no two saves share; older phones have no `randomUUID`, and pages without https neither. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
