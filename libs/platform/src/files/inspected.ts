/** Why a file is not what it seems, though its first bytes are. */
export type HiddenFault =
  'archiveInside' | 'pageInside' | 'macros' | 'locked' | 'broken' | 'notOpened' | 'cutOff' | 'phonePhoto';

export interface Inspected {
  /** As the bytes say; null where they say nothing of a kind we know. */
  readonly type: string | null;
  readonly fault: HiddenFault | null;
}
