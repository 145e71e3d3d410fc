import { chance, pick } from './chance';
import type { DemoServices } from './demo-services';
import type { Filling } from './fill-assessment';

const day = 86_400_000;

/** What a body says it will do, by how its item fell short. */
const deeds = {
  rejected: [
    'Mengganti bukti dengan tautan dokumen yang dapat dibuka umum',
    'Mengunggah naskah yang sudah ditandatangani dan bernomor',
  ],
  unanswered: [
    'Menyusun dokumennya dan menetapkannya bersama PPID',
    'Menugaskan petugas untuk melengkapi dan mengumumkannya',
  ],
  partial: [
    'Melengkapi bagian yang belum ada, lalu memperbarui halaman PPID',
    'Menambah keterangan yang diminta dan memeriksanya tiap triwulan',
  ],
} as const;

const villagers = ['Sekretaris Desa', 'Kaur Umum', 'Kasi Pelayanan'] as const;
const officials = ['Sekretaris', 'Kasubbag Umum', 'Petugas PPID Pelaksana'] as const;
const states = ['done', 'underWay', 'planned', 'planned'] as const;

/** The one that is done was due a month ago, the third is due today. */
const dueDay = (now: Date, today: string, place: number): string =>
  place === 2
    ? today
    : new Date(now.getTime() + (place === 0 ? -30 : 20 + place * 40) * day).toISOString().slice(0, 10);

/**
 * What a few bodies plan after last year's result: the four items that would add most, one done, one under way, one due
 * today. Those of `unconfirmed` still wait for their superior.
 */
export const seedFollowUps = async (
  { followUps }: DemoServices,
  fillings: readonly Filling[],
  { now, unconfirmed }: { readonly now: Date; readonly unconfirmed: string },
): Promise<void> => {
  for (const { assessmentId, body, people } of fillings) {
    const draw = chance(`follow-up ${body.code}`);
    const { items, today } = await followUps.show(people.unitPpid, assessmentId);
    const chosen = items.slice(0, states.length);
    for (const [place, { itemCode, shortfall }] of chosen.entries()) {
      const state = states[place] ?? 'planned';
      await followUps.write(people.unitPpid, assessmentId, itemCode, {
        revision: 0,
        action: `${pick(draw, deeds[shortfall ?? 'partial'])}.`,
        responsible: pick(draw, body.kind === 'DESA' ? villagers : officials),
        dueOn: dueDay(now, today, place),
        state,
        note: state === 'done' ? 'Sudah diumumkan pada laman PPID dan papan informasi.' : null,
      });
    }
    if (body.code !== unconfirmed && chosen.length > 0)
      await followUps.confirm(
        people.superior,
        assessmentId,
        chosen.map(({ itemCode }) => ({ itemCode, revision: 1 })),
      );
  }
};
