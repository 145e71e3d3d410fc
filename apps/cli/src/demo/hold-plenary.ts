import type { DemoCategory } from './demo-policy';
import type { DemoServices } from './demo-services';
import { officerOf } from './invented-people';
import type { DemoPeople } from './seed-people';

interface Plenary {
  readonly periodId: string;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly categories: readonly DemoCategory[];
}

/** The sitting whose minutes stand behind last year's decree: who was there, and what was decided with which vote. */
export const holdPlenary = async (
  { plenarySittings }: DemoServices,
  { commissioner }: DemoPeople,
  { periodId, heldOn, categories }: Plenary,
): Promise<void> => {
  const { commissioners } = await plenarySittings.list(commissioner, periodId);
  const [chair = ''] = commissioners;
  const { id } = await plenarySittings.open(commissioner, periodId, {
    heldOn,
    place: 'Ruang Rapat Dinas Komunikasi dan Informatika',
    chair,
    members: [
      { name: chair, position: 'Ketua Tim Monev', present: true },
      { name: officerOf('pleno-1').name, position: 'Anggota', present: true },
      { name: officerOf('pleno-2').name, position: 'Anggota', present: true },
      { name: officerOf('pleno-3').name, position: 'Anggota', present: false },
    ],
    quorum: 3,
  });
  for (const category of categories)
    await plenarySittings.decide(commissioner, id, {
      kind: 'confirm',
      category,
      decision:
        'Nilai, peringkat, dan kualifikasi kategori ini ditetapkan sebagaimana hasil verifikasi dan presentasi.',
      reason: 'Tidak ada sanggahan yang belum diputus, dan semua kartu juri sudah ditandatangani.',
    });
  await plenarySittings.decide(commissioner, id, {
    kind: 'note',
    decision: 'Badan publik yang tidak mengirim kuesioner dibina lebih dahulu sebelum periode berikutnya.',
    reason: 'Sebagian badan publik tidak diperingkat karena tidak mengirim.',
    vote: { for: 2, against: 0, abstain: 1 },
  });
  await plenarySittings.close(commissioner, id);
};
