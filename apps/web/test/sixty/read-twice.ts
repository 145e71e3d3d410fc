import type { Product } from '../product';
import { sit, type Call, type Desk } from './desk-of-calls';
import { answersOf } from './fill-in';
import { verifiers, type Body, type Story } from './sixty-bodies';

interface Verdict {
  readonly decision: string;
  readonly value?: object;
  readonly reason?: string;
}

/** The first word on each answer: every ninth body's site is not found. */
const firstWord = ({ number }: Body, item: string, answer: object): Verdict => {
  if ('notApplicable' in answer) return { decision: 'notApplicable' };
  if (item === 'A1' && number % 9 === 0) return { decision: 'reject', reason: 'Situs tidak ditemukan.' };
  return { decision: 'accept' };
};

/** The second word differs at every seventh body, on how recent it is. */
const secondWord = (body: Body, item: string, answer: object): Verdict =>
  item === 'A2' && body.number % 7 === 0
    ? { decision: 'correct', value: { choice: 'CUKUP' }, reason: 'Sebagian data lama.' }
    : firstWord(body, item, answer);

const judge = (
  body: Body,
  base: string,
  word: (body: Body, item: string, answer: object) => Verdict,
): readonly Call[] =>
  Object.entries(answersOf(body)).map(([item, answer]) => ({
    method: 'PUT',
    path: `${base}/verdicts/${item}`,
    body: { ...word(body, item, answer), revision: 0 },
  }));

const isHandedIn = ({ state }: { readonly state: string }): boolean => state === 'submitted' || state === 'verifying';

/** Both piles of one verifier: what they read first, and what they read second without seeing the first. */
const readPiles = async (desk: Desk, bodies: readonly Body[]): Promise<void> => {
  const bodyOf = (id: string): Body => bodies.find(({ assessmentId }) => assessmentId === id) as Body;
  const first = (await desk.ask('/verifications')).items.filter(isHandedIn);
  await desk.actAll(
    first.map(({ assessmentId }: { assessmentId: string }) =>
      judge(bodyOf(assessmentId), `/assessments/${assessmentId}`, firstWord),
    ),
  );
  const second = (await desk.ask('/second-readings')).items.filter(isHandedIn);
  await desk.actAll(
    second.map(({ assessmentId }: { assessmentId: string }) => {
      const base = `/assessments/${assessmentId}/second-reading`;
      return [...judge(bodyOf(assessmentId), base, secondWord), { method: 'POST', path: `${base}/finish` }];
    }),
  );
};

/** Two readers for everything that was handed in, a commissioner where they differ, and the closing of each. */
export const readTwice = async (
  product: Product,
  { bodies, periodId }: Story,
  { ratna, komang }: { readonly ratna: Desk; readonly komang: Desk },
): Promise<void> => {
  await ratna.act('PUT', `/periods/${periodId}/reading-rule`, { readers: 2, reason: 'Diminta pleno.' });
  await ratna.act('POST', `/periods/${periodId}/assignments`, {});
  await ratna.act('POST', `/periods/${periodId}/second-readings`, {});
  const desks = await Promise.all(verifiers.map((name) => sit(product, name)));
  for (const desk of desks) await readPiles(desk, bodies);
  const { items: disputed } = await komang.ask('/adjudications');
  expect(disputed.length).toBeGreaterThan(0);
  await komang.actAll(
    disputed.map(({ assessmentId, itemCode }: { assessmentId: string; itemCode: string }) => [
      {
        method: 'POST',
        path: `/assessments/${assessmentId}/adjudications/${itemCode}`,
        body: { decision: 'accept', reason: 'Tanggal pada dokumen masih berlaku.' },
      },
    ]),
  );
  for (const desk of desks) {
    const own = (await desk.ask('/verifications')).items.filter(isHandedIn);
    await desk.actAll(
      own.map(({ assessmentId }: { assessmentId: string }) => [
        { method: 'POST', path: `/assessments/${assessmentId}/verification` },
      ]),
    );
  }
};
