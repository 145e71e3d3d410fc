import { changeFind } from '../../offline/finds';
import { newKey } from '../../offline/kept-answer';
import { signatureSlot } from '../../offline/kept-find';
import { sendNow } from '../../offline/sending';
import { serverClock } from '../../offline/server-clock';
import { type ShownInspection, contentOf } from './shown-inspection';
import type { Signing } from './signature-draft';

/** Keeps a signature on the device, together with what was on the screen, and sends it behind that. */
export const keepSigning = async (
  { view: { id, values }, pieces }: ShownInspection,
  signing: Signing,
): Promise<void> => {
  const { phoneAt, offsetMs } = serverClock.now();
  const sent = {
    ...signing,
    key: newKey(),
    signedAt: new Date(Date.parse(phoneAt) + (offsetMs ?? 0)).toISOString(),
    content: contentOf(values),
    evidence: pieces,
  };
  await changeFind(id, signatureSlot(signing.party), () => ({
    waits: 'signal',
    kept: { kind: 'signing', signing: sent, refusal: null },
  }));
  void sendNow();
};
