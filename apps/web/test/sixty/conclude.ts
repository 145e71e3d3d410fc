import { come } from '../come';
import type { Product } from '../product';
import type { Desk } from './desk-of-calls';
import type { Story } from './sixty-bodies';

/** A sitting with its decision, then the determination and the publication by hand. */
export const conclude = async (product: Product, { periodId }: Story, komangsDesk: Desk): Promise<void> => {
  const sitting = await komangsDesk.act('POST', `/periods/${periodId}/plenary-sittings`, {
    heldOn: '2026-11-20',
    place: 'Ruang rapat',
    chair: 'Komang',
    members: ['Komang', 'Nyoman', 'Ketut'].map((name) => ({ name, position: 'Komisioner', present: true })),
    quorum: 2,
  });
  const { id } = sitting.sittings?.[0] ?? sitting;
  await komangsDesk.act('POST', `/plenary-sittings/${id}/decisions`, {
    kind: 'confirm',
    decision: 'Nilai semua badan publik ditetapkan.',
    reason: 'Semua tahap sudah selesai.',
    vote: { for: 3, against: 0, abstain: 0 },
  });
  await komangsDesk.act('POST', `/plenary-sittings/${id}/closing`);
  const komang = await come(product, 'komang');
  await komang.open(`/periode/${periodId}/pleno`);
  await komang.press('Tetapkan hasil');
  await komang.fill('Nomor keputusan', '188.45/60/2026');
  await komang.press('Tetapkan');
  await komang.see('Hasil sudah ditetapkan dan dibekukan.');
  const ratna = await come(product, 'ratna');
  await ratna.open(`/periode/${periodId}/papan`);
  await ratna.press('Jadwal dan pengumuman');
  await ratna.press('Umumkan hasil');
  await ratna.press('Umumkan');
  await ratna.see('Hasil sudah diumumkan.');
};
