import type { DemoServices } from './demo-services';
import { answersOf, type Filling } from './fill-assessment';
import type { DemoPeople } from './seed-people';

/** Whom the everyday work of a running period is about. */
export interface Everyday {
  readonly periodId: string;
  readonly visitor: Filling | undefined;
  /** Villages that are late with their questionnaire. */
  readonly late: readonly Filling[];
  /** The one whose questionnaire goes back for a repair. */
  readonly toRepair: Filling | undefined;
  /** An instant three weeks ahead, and one a week ahead. */
  readonly longer: string;
  readonly soon: string;
}

/** What goes on while a period runs: talk inside a body, questions, news, a reminder, more time for one, a repair. */
export const seedEveryday = async (
  services: DemoServices,
  people: DemoPeople,
  { periodId, visitor, late: [flooded, slow], toRepair, longer, soon }: Everyday,
): Promise<void> => {
  const { admin, verifiers } = people;
  await services.announcements.announce(admin, periodId, {
    category: 'DESA',
    title: 'Klinik pengisian kuesioner untuk desa',
    text: 'Tim PPID Utama mendampingi pengisian tiap Selasa dan Kamis pukul 09.00 sampai 12.00 WIB di Dinas Kominfo. Bawa SK PPID dan ponsel yang dipakai mengisi.',
  });
  if (visitor) await talkAt(services, visitor);
  if (flooded) {
    const reason = 'Jaringan internet desa terputus karena banjir lahar.';
    const assessmentIds = [flooded.assessmentId];
    await services.extensions.extend(admin, periodId, { assessmentIds, until: longer, reason });
    await askAndAnswer(services, people, periodId, flooded);
  }
  if (slow) await services.reminders.remind(admin, periodId, { assessmentIds: [slow.assessmentId] });
  const [item] = toRepair ? itemsOf(toRepair) : [];
  if (toRepair && item && verifiers[0])
    await services.repairs.giveBack(verifiers[0], toRepair.assessmentId, {
      until: soon,
      reason: 'Satu bukti perlu diganti sebelum verifikasi dilanjutkan.',
      items: [{ itemCode: item, reason: 'Tautan menuju halaman depan situs. Tunjukkan langsung dokumennya.' }],
    });
};

const itemsOf = (filling: Filling): readonly string[] => answersOf(filling).map(({ itemCode }) => itemCode);

/** Clerk and head of the visitor's village talk about one item, and ask the organiser about another. */
const talkAt = async ({ itemComments, itemQuestions }: DemoServices, visitor: Filling): Promise<void> => {
  const { assessmentId, people } = visitor;
  const [first, second] = itemsOf(visitor);
  if (first === undefined || second === undefined) return;
  await itemComments.add(people.superior, assessmentId, {
    itemCode: first,
    text: 'Bu Dewi, peraturannya sudah diundangkan bulan lalu. Tolong lampirkan naskah yang bernomor.',
    mentions: [people.unitPpid.userId],
  });
  await itemComments.add(people.unitPpid, assessmentId, {
    itemCode: first,
    text: 'Baik, Pak. Salinannya saya minta ke Pak Carik besok.',
    mentions: [people.superior.userId],
  });
  const text = 'Apakah foto papan pengumuman di balai dusun boleh dipakai sebagai bukti?';
  await itemQuestions.ask(people.unitPpid, assessmentId, { itemCode: second, text });
};

const askAndAnswer = async (
  { itemQuestions }: DemoServices,
  { admin }: DemoPeople,
  periodId: string,
  asking: Filling,
): Promise<void> => {
  const [, , third] = itemsOf(asking);
  if (third === undefined) return;
  const text = 'Bolehkah memakai dokumen tahun lalu bila yang baru belum ditandatangani?';
  const { id } = await itemQuestions.ask(asking.people.unitPpid, asking.assessmentId, { itemCode: third, text });
  await itemQuestions.answer(admin, periodId, id, {
    text: 'Boleh, selama dokumen itu masih berlaku. Tulis pada catatan kapan yang baru akan ditetapkan.',
    title: 'Dokumen tahun lalu yang masih berlaku',
  });
};
