import type { Actor } from '@app/access';
import { chance } from './chance';
import type { DemoCategory } from './demo-policy';
import type { DemoServices } from './demo-services';
import { samplePhoto } from './sample-photo';
import type { DemoPeople } from './seed-people';

/** What was found on one item; its note in the assessor's words. */
interface Find {
  readonly itemCode: string;
  readonly value: { choice: string } | { elements: string[] } | { number: string } | { text: string };
  readonly note?: string;
}

const finds: readonly Find[] = [
  { itemCode: 'A01', value: { elements: ['a', 'b', 'c', 'd', 'f'] }, note: 'Belum ada jalur landai di pintu masuk.' },
  { itemCode: 'A02', value: { elements: ['a', 'b', 'c', 'f'] }, note: 'Standar biaya dan tata cara keberatan belum dipasang.' }, // prettier-ignore
  { itemCode: 'A03', value: { choice: 'B' }, note: 'Daftar Informasi Publik di laman masih edisi tahun lalu.' },
  { itemCode: 'B01', value: { number: '8' } },
  { itemCode: 'B02', value: { choice: 'B' }, note: 'Kolom tanggal jawaban kosong pada dua bulan.' },
  { itemCode: 'B03', value: { choice: 'A' } },
  { itemCode: 'B04', value: { choice: 'YA' } },
  { itemCode: 'C01', value: { choice: 'B' } },
  { itemCode: 'C02', value: { number: '4' } },
  { itemCode: 'C03', value: { choice: 'YA' } },
  { itemCode: 'D01', value: { text: 'Layanan berjalan dan petugasnya paham; papan informasi belum lengkap.' } },
  { itemCode: 'D02', value: { text: 'Pasang standar biaya dan tata cara keberatan, dan lengkapi register.' } },
  { itemCode: 'D03', value: { text: 'Sekretaris dan staf PPID Pelaksana' } },
];

/** How much of a visit is done when the demo begins. */
const PARTLY = 4;

interface Round {
  readonly periodId: string;
  readonly categories: readonly DemoCategory[];
}

/**
 * Opens the visits of the best of each category, and leaves three to the visitor's assessor: one that was signed by both
 * and has its minutes, one half filled to go on with, and one to begin.
 */
export const holdVisits = async (
  services: DemoServices,
  { admin, verifiers: [visitor] }: DemoPeople,
  { periodId, categories }: Round,
): Promise<void> => {
  await services.stageOpenings.open(admin, periodId, 'visitasi', { categories });
  const visits = (await services.inspections.list(admin, periodId)).filter(({ stageCode }) => stageCode === 'visitasi');
  if (!visitor) return;
  const theirs = visits.filter(({ category }) => category === 'KECAMATAN').slice(0, 3);
  for (const { id } of theirs) await services.inspectionAssessors.assign(admin, id, visitor.userId);
  const [done, begun] = theirs;
  if (begun) await fill(services, visitor, begun.id, finds.slice(0, PARTLY));
  if (!done) return;
  await fill(services, visitor, done.id, finds);
  await signBoth(services, visitor, { id: done.id, bodyName: done.body.name });
  await services.inspections.complete(visitor, done.id);
};

const fill = async (
  { inspectionValues, inspectionEvidence }: DemoServices,
  assessor: Actor,
  id: string,
  found: readonly Find[],
): Promise<void> => {
  for (const { itemCode, value, note } of found)
    await inspectionValues.save(assessor, id, itemCode, { value, revision: 0, ...(note ? { note } : {}) });
  const photo = { fileName: 'papan-informasi.png', declaredType: 'image/png', content: whole(samplePhoto()) };
  await inspectionEvidence.addFile(assessor, id, { itemCode: 'A02' }, photo);
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const signBoth = async (
  services: DemoServices,
  assessor: Actor,
  { id, bodyName }: { readonly id: string; readonly bodyName: string },
): Promise<void> => {
  const parties = [
    { party: 'assessor', name: 'Made Wirawan', position: 'Verifikator' },
    { party: 'body', name: 'Endah Puspitasari', position: `Sekretaris ${bodyName}` },
  ] as const;
  const { values, evidence } = await services.inspections.detail(assessor, id);
  const content = Object.fromEntries(
    Object.entries(values).map(([itemCode, { value, note }]) => [itemCode, { value, note }]),
  );
  for (const signer of parties)
    await services.visitSignatures.sign(assessor, id, {
      ...signer,
      key: `contoh-${signer.party}-${id}`,
      way: 'drawn',
      strokes: [curve(signer.name)],
      signedAt: new Date().toISOString(),
      content,
      evidence: evidence.map(({ itemCode, kind, sha256, url }) => ({ item: itemCode, kind, sha256, url })),
    });
};

/** A running hand across the field, another for each name. */
const curve = (name: string): readonly (readonly [number, number])[] => {
  const draw = chance(`signature of ${name}`);
  const [height, turns, lean] = [30 + draw() * 50, 5 + draw() * 5, draw() * 60];
  return Array.from({ length: 90 }, (_, step) => {
    const along = step / 89;
    const swing = Math.sin(along * turns * Math.PI * 2);
    return [Math.round(70 + along * 440 + swing * 18), Math.round(120 + lean * (0.5 - along) - Math.cos(along * turns * Math.PI * 2) * height * (1 - along * 0.6))] as const; // prettier-ignore
  });
};
