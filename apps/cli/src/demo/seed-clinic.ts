import type { ConsultationTopic } from '@app/database';
import { chance, pick } from './chance';
import type { DemoServices } from './demo-services';
import { visitorVillage } from './people';
import type { DemoPeople } from './seed-people';

const day = 86_400_000;
const visits = 32;

/** What is asked, and what is answered. */
type Talk = readonly [ConsultationTopic, string, string];

const talks: readonly [Talk, ...Talk[]] = [
  [
    'request',
    'Berapa lama permohonan informasi saya dijawab?',
    'Paling lambat sepuluh hari kerja sejak diterima, dan dapat diperpanjang satu kali dengan alasan tertulis.',
  ],
  [
    'request',
    'Apakah saya harus menyebut alasan meminta informasi?',
    'Ya, tujuan penggunaan ditulis pada formulir; kami tidak menilai tujuannya, hanya mencatatnya.',
  ],
  [
    'objection',
    'Permohonan saya tidak dijawab. Ke mana saya mengadu?',
    'Ajukan keberatan kepada atasan PPID lewat meja layanan; formulirnya kami bantu isikan.',
  ],
  [
    'listing',
    'Di mana saya melihat daftar informasi publik kabupaten?',
    'Di laman PPID kabupaten; salinan cetaknya dapat dibaca di meja layanan.',
  ],
  [
    'exemption',
    'Mengapa nama penerima bantuan dihitamkan sebagian?',
    'Bagian itu rahasia pribadi; jumlah dan dasar pemberiannya tetap kami buka.',
  ],
  [
    'service',
    'Jam berapa meja layanan informasi buka?',
    'Senin sampai Kamis pukul 08.00 sampai 15.00, Jumat sampai pukul 11.00.',
  ],
  [
    'website',
    'Laman desa kami tidak dapat dibuka. Siapa yang memperbaikinya?',
    'Dinas Kominfo membantu; tiketnya sudah kami buatkan.',
  ],
];

const officerTalks: readonly [Talk, ...Talk[]] = [
  [
    'listing',
    'Apakah DIP desa harus ditetapkan dengan keputusan kepala desa?',
    'Ya. Contoh keputusannya kami sertakan pada materi rapat koordinasi terakhir.',
  ],
  [
    'evaluation',
    'Bukti berupa foto papan pengumuman, apakah perlu tanggal pengambilan?',
    'Sebaiknya tampak tanggalnya, atau tulis pada catatan bukti kapan foto itu diambil.',
  ],
  [
    'exemption',
    'Siapa yang menandatangani hasil uji konsekuensi di perangkat daerah?',
    'PPID Pelaksana mengusulkan, PPID Utama menetapkan atas persetujuan atasan PPID.',
  ],
];

const askers = [
  'Pak Darmo',
  'Bu Sulastri',
  'Hadi Winarno',
  'Rina Puspita',
  'Mas Fajar',
  'Bu Endang',
  'Pak Wagiman',
] as const;

const weekday = (at: number): string => {
  const of = new Date(at).getUTCDay();
  return new Date(at - (of === 0 ? 2 : of === 6 ? 1 : 0) * day).toISOString().slice(0, 10);
};

/** A year at the clinic: visits of the desk, questions of officers, some waiting, times to meet, and answers for everybody. */
export const seedClinic = async (services: DemoServices, people: DemoPeople, now: Date): Promise<void> => {
  await seedVisits(services, people, now);
  await seedOfficers(services, people);
  const date = weekday(now.getTime() + 9 * day);
  const room = { minutes: 30, way: 'desk', place: 'Ruang layanan informasi, Dinas Kominfo Lumajang' } as const;
  await services.clinicSlots.offer(people.lead, { ...room, date, from: '09:00', count: 4 });
  await services.clinicSlots.offer(people.lead, {
    ...{ date, from: '13:00', count: 2, minutes: 45, way: 'video' },
    place: 'https://rapat.lumajang.example/klinik',
  });
};

/** In the order of the year; every fifth is published once. */
const seedVisits = async (services: DemoServices, { lead }: DemoPeople, now: Date): Promise<void> => {
  const { consultationIntake, consultationSteps } = services;
  for (let place = 0; place < visits; place++) {
    const draw = chance(`visit ${place}`);
    const [topic, question, reply] = place < talks.length ? (talks[place] ?? talks[0]) : pick(draw, talks);
    const isWaiting = place === visits - 1;
    const { id } = await consultationIntake.recordVisit(lead, {
      ...{ topic, question, aboutBodyId: null, email: null, phone: null, askerName: pick(draw, askers) },
      channel: draw() < 0.7 ? 'desk' : 'phone',
      on: weekday(now.getTime() - Math.round(((visits - place) * 340 * day) / visits)),
      reply: isWaiting ? null : reply,
    });
    if (isWaiting) continue;
    if (place < talks.length)
      await consultationSteps.publish(lead, id, { revision: 2, topic, question, answer: reply });
    const revision = place < talks.length ? 3 : 2;
    await consultationSteps.close(lead, id, { revision, text: 'Dijawab langsung.' });
  }
};

/** Three questions of the visitor's village: one answered and rated, one with a note among officers, one waiting. */
const seedOfficers = async (services: DemoServices, people: DemoPeople): Promise<void> => {
  const officer = people.ofBody.get(visitorVillage)?.unitPpid;
  if (!officer) return;
  const { asker, consultationIntake, consultationSteps } = services;
  for (const [place, [topic, question, answer]] of officerTalks.entries()) {
    const { id } = await consultationIntake.ask(officer, { topic, question, aboutBodyId: null });
    if (place === 0) {
      await consultationSteps.reply(people.lead, id, { revision: 1, text: answer });
      await asker.rate({ actor: officer, id }, { rating: 5, note: 'Jelas dan cepat.' });
    }
    if (place === 1)
      await consultationSteps.note(people.lead, id, { revision: 1, text: 'Samakan dengan jawaban verifikator.' });
  }
};
