import type { Product } from '../product';
import { sit, type Desk } from './desk-of-calls';
import { jurors, type Body, type Story } from './sixty-bodies';

interface Seat {
  readonly id: string;
  readonly body: { readonly code: string };
}

/** The last juror leaves: from this body on there are four. */
const leavesAt = 30;

const marks = (number: number, juror: number): Readonly<Record<string, string>> => ({
  K1: String(60 + ((number * 3 + juror * 5) % 41)),
  K2: `${String(55 + ((number + juror * 7) % 45))}.5`,
});

/** Five jurors, one of whom leaves; heads who came and heads who did not. */
export const present = async (
  product: Product,
  { bodies, periodId }: Story,
  ratna: Desk,
): Promise<{ readonly passed: number; readonly gatedOut: number }> => {
  const outcome = await ratna.act('POST', `/periods/${periodId}/stages/presentasi/opening`, {});
  const { items } = (await ratna.ask(`/presentations?periodId=${periodId}`)) as { items: Seat[] };
  const bodyOf = ({ body }: Seat): Body => bodies.find(({ code }) => code === body.code) as Body;
  for (const [index, name] of jurors.entries()) {
    const desk = await sit(product, name);
    const stays = items.filter((seat) => name !== jurors.at(-1) || bodyOf(seat).number < leavesAt);
    await desk.actAll(
      stays.map((seat) => [
        ...Object.entries(marks(bodyOf(seat).number, index)).map(([criterion, score]) => ({
          method: 'PUT' as const,
          path: `/presentations/${seat.id}/scores/${criterion}`,
          body: { score, revision: 0 },
        })),
        { method: 'POST' as const, path: `/presentations/${seat.id}/card` },
      ]),
    );
  }
  await ratna.actAll(
    items.map((seat) => [
      {
        method: 'PUT',
        path: `/presentations/${seat.id}/attendance`,
        body: { headAttended: bodyOf(seat).number % 6 !== 0 },
      },
    ]),
  );
  return outcome;
};
