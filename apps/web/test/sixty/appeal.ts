import type { Product } from '../product';
import { sit, type Desk } from './desk-of-calls';
import { neverHandedIn, type Body, type Story } from './sixty-bodies';

const appeals = ({ number }: Body): boolean => number % 9 === 0 && number < neverHandedIn && number % 5 !== 0;

/** The clock passes the end of every body's window; nobody can move the end itself, so the rows take earlier ones' place. */
const endWindows = async ({ scene, periodId }: Story): Promise<void> => {
  await scene.dataSource.query('alter table score_releases disable trigger score_releases_insert_only');
  await scene.dataSource.query(
    `update score_releases set opens_at = now() - interval '2 days', closes_at = clock_timestamp()
      where assessment_id in (select id from assessments where period_id = $1)`,
    [periodId],
  );
  await scene.dataSource.query('alter table score_releases enable trigger score_releases_insert_only');
};

/** Scores are opened, those whose site was not found appeal, and a commissioner grants every other appeal. */
export const appeal = async (
  product: Product,
  story: Story,
  { ratna, komang }: { readonly ratna: Desk; readonly komang: Desk },
): Promise<number> => {
  await ratna.act('POST', `/periods/${story.periodId}/score-releases`);
  const clerk = await sit(product, 'petugas');
  for (const { assessmentId, clerkHat } of story.bodies.filter(appeals)) {
    await clerk.act('PUT', '/session/hat', { membershipId: clerkHat });
    await clerk.act('POST', `/assessments/${assessmentId}/appeals`, {
      itemCode: 'A1',
      reason: 'Situs kami berpindah alamat.',
      links: ['https://contoh.example/ppid'],
    });
  }
  const { items } = await komang.ask('/appeals');
  const numberOf = (id: string): number => story.bodies.find(({ assessmentId }) => assessmentId === id)?.number ?? 0;
  await komang.actAll(
    items.map(({ id, assessmentId }: { id: string; assessmentId: string }) => [
      {
        method: 'POST',
        path: `/appeals/${id}/decision`,
        body:
          numberOf(assessmentId) % 18 === 0
            ? { outcome: 'granted', decision: 'accept', reason: 'Situsnya ada di alamat baru.' }
            : { outcome: 'refused', reason: 'Alamat baru pun tidak memuat PPID.' },
      },
    ]),
  );
  await endWindows(story);
  return items.length;
};
