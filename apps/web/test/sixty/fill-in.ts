import { come } from '../come';
import type { Product } from '../product';
import { sit, type Desk } from './desk-of-calls';
import { neverHandedIn, registeredOnly, silent, withdrawn, type Body, type Story } from './sixty-bodies';

/** What a body answers: zero, nothing at all and not applicable are three things. */
export const answersOf = ({ number }: Pick<Body, 'number'>): Readonly<Record<string, object>> => ({
  A1: { choice: number % 5 === 0 ? 'TIDAK' : 'YA' },
  A2: { choice: ['BAIK', 'CUKUP', 'KURANG'][number % 3] },
  ...(number % 11 === 0 ? {} : { A3: { number: number % 10 === 0 ? '0' : String((number * 7) % 101) } }),
  A4: number % 4 === 0 ? { notApplicable: true } : { choice: 'YA' },
});

const wear = (desk: Desk, membershipId: string): Promise<unknown> => desk.act('PUT', '/session/hat', { membershipId });

const answer = async (clerk: Desk, body: Body): Promise<void> => {
  const base = `/assessments/${body.assessmentId}`;
  await wear(clerk, body.clerkHat);
  await clerk.act('POST', `${base}/registration`);
  if (body.number === registeredOnly || body.number === withdrawn) return;
  await clerk.actAll(
    Object.entries(answersOf(body)).map(([item, value]) => [
      { method: 'PUT', path: `${base}/answers/${item}`, body: { value, revision: 0 } },
    ]),
  );
};

/** The first village fills in by hand on a phone, and its head signs by hand. */
const byHand = async (product: Product, { assessmentId }: Body): Promise<void> => {
  const dewi = await come(product, 'dewi', 360);
  await dewi.press('Mulai mengisi');
  await dewi.choose('Ada situs web?', 'Ya');
  await dewi.choose('Seberapa mutakhir?', 'Cukup');
  await dewi.fill('A3. Berapa permohonan dijawab? Isi dengan angka', '7');
  await dewi.choose('Ada daftar informasi?', 'Ya');
  await dewi.see('Terjawab 4 dari 4');
  await dewi.see('Tersimpan di server');
  const camat = await come(product, 'camat', 360);
  await camat.open(`/penilaian/${assessmentId}/kirim`);
  await camat.press('Saya menyetujui pernyataan di atas');
  await camat.press('Tanda tangani dan kirim');
  await camat.press('Ya, kirim sekarang');
  await camat.see('Tanda terima');
};

/** From registration to the end of the filling. */
export const fillIn = async (product: Product, { bodies, periodId }: Story, ratna: Desk): Promise<void> => {
  const [kraton, ...others] = bodies;
  if (kraton) await byHand(product, kraton);
  const clerk = await sit(product, 'petugas');
  const superior = await sit(product, 'kepala');
  for (const body of others.filter(({ number }) => number !== silent)) {
    await answer(clerk, body);
    if ([registeredOnly, withdrawn, neverHandedIn].includes(body.number)) continue;
    await wear(superior, body.superiorHat);
    await superior.act('POST', `/assessments/${body.assessmentId}/submission`, { statementAccepted: true });
  }
  const gone = bodies.find(({ number }) => number === withdrawn)?.assessmentId ?? '';
  await ratna.act('POST', `/assessments/${gone}/withdrawal`, { reason: 'Digabung dengan badan publik lain.' });
  const rules = await ratna.ask(`/periods/${periodId}/submission-rules`);
  const { confirm, unsubmitted } = rules;
  const noGrace = { confirm, unsubmitted, graceSeconds: 0, reason: 'Tanpa kelonggaran.' };
  await ratna.act('PUT', `/periods/${periodId}/submission-rules`, noGrace);
  // A day in the schedule, not the moment at which somebody closes it: the schedule is part of the open data.
  const { policy } = await ratna.ask(`/periods/${periodId}`);
  const windows = { ...policy.windows, saq: { ...policy.windows.saq, until: '2026-09-30T17:00:00Z' } };
  await ratna.act('PUT', `/periods/${periodId}/policy`, {
    policy: { ...policy, windows },
    reason: 'Semua yang ikut sudah mengirim.',
  });
};
