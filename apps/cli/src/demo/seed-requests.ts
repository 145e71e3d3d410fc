import type { Actor } from '@app/access';
import { chance, pick, type Chance } from './chance';
import type { DemoServices } from './demo-services';
import { visitorVillage } from './people';
import { regencyBodies } from './regency';
import type { DemoPeople } from './seed-people';

const day = 86_400_000;
const count = 44;

const requesters = [
  'Slamet Riyadi',
  'Yuliana Dewi',
  'Forum Warga Semeru',
  'Agus Hermawan',
  'Kartika Sari',
  'LSM Pelita Desa',
  'Mulyono',
  'Nanik Setyowati',
  'Bagas Pratama',
  'PT Pasir Selatan',
] as const;

/** What is asked for, and what for. */
type Topic = readonly [string, string];

const topics: readonly [Topic, ...Topic[]] = [
  ['Salinan anggaran dan realisasi tahun lalu', 'Bahan musyawarah warga'],
  ['Rincian belanja perjalanan dinas', 'Penelitian skripsi'],
  ['Daftar penerima bantuan sosial beserta dasarnya', 'Memastikan bantuan tepat sasaran'],
  ['Dokumen pengadaan perbaikan jalan dan kontraknya', 'Pengawasan masyarakat'],
  ['Data jumlah puskesmas dan tenaga kesehatan', 'Tugas kuliah'],
  ['Izin tambang pasir yang berlaku dan peta wilayahnya', 'Kepentingan warga bantaran sungai'],
  ['Laporan kualitas air sungai', 'Peliputan media sekolah'],
  ['Peraturan tentang retribusi pasar', 'Usaha kecil'],
  ['Jadwal dan rute angkutan sekolah', 'Kepentingan orang tua murid'],
  ['Data lahan pertanian dan irigasi', 'Perencanaan kelompok tani'],
];

/** As they fall in a usual year. */
const outcomes = ['granted', 'granted', 'granted', 'granted', 'part', 'refused', 'notHeld'] as const;

/** The last day on which anybody works, not after the one given. */
const workday = (at: number): number => {
  const weekday = new Date(at).getUTCDay();
  return weekday === 0 ? at - 2 * day : weekday === 6 ? at - day : at;
};

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

interface Desk {
  readonly publicBodyId: string | null;
  readonly officer: Actor;
  readonly superior: Actor;
}

/** Whose desk: a third at the lead PPID's, some at the visitor's village, the rest at agencies. */
const deskOf = (people: DemoPeople, draw: Chance): Desk => {
  const agencies = regencyBodies().filter(({ kind }) => kind === 'OPD');
  const at = draw();
  if (at < 0.34) return { publicBodyId: null, officer: people.lead, superior: people.lead };
  const code = at < 0.48 ? visitorVillage : agencies[Math.floor(draw() * agencies.length)]?.code;
  const body = code === undefined ? undefined : people.ofBody.get(code);
  if (!body) return { publicBodyId: null, officer: people.lead, superior: people.lead };
  return { publicBodyId: body.unitPpid.publicBodyId, officer: body.unitPpid, superior: body.superior };
};

/** A year of requests for information at the desks of the regency, most of them answered, some waiting. */
export const seedRequests = async (services: DemoServices, people: DemoPeople, now: Date): Promise<void> => {
  for (let place = 0; place < count; place++) {
    const draw = chance(`request ${place}`);
    const receivedAt = workday(now.getTime() - Math.round(((count - place) * 365 * day) / count));
    const desk = deskOf(people, draw);
    const { id } = await enter(services, desk, { draw, place, receivedOn: dateOf(receivedAt) });
    await goOn(services, desk, { id, draw, place, receivedAt, now });
  }
};

const enter = (
  { requestIntake }: DemoServices,
  { officer, publicBodyId }: Desk,
  { draw, place, receivedOn }: { readonly draw: Chance; readonly place: number; readonly receivedOn: string },
) => {
  const [information, purpose] = pick(draw, topics);
  const requesterName = pick(draw, requesters);
  const isEntity = /^(?:LSM|PT|Forum)/.test(requesterName);
  return requestIntake.enter(officer, {
    publicBodyId,
    channel: pick(draw, ['desk', 'letter', 'email']),
    receivedOn,
    requesterKind: requesterName.startsWith('Forum') ? 'group' : isEntity ? 'entity' : 'person',
    requesterName,
    identityKind: isEntity ? 'Akta pendirian' : 'KTP',
    identityNumber: isEntity ? `AHU-${1000 + place}` : `350800000000${String(1000 + place)}`,
    address: 'Kabupaten Lumajang',
    phone: null,
    // Few letters in the outbox of the demo, so that they are found.
    email: place % 11 === 0 ? `pemohon${place}@warga.example` : null,
    occupation: isEntity ? null : pick(draw, ['Petani', 'Mahasiswa', 'Wartawan', 'Guru', 'Pedagang']),
    information,
    purpose,
    delivery: place % 11 === 0 ? 'email' : 'pickup',
  });
};

interface Going {
  readonly id: string;
  readonly draw: Chance;
  readonly place: number;
  readonly receivedAt: number;
  readonly now: Date;
}

/** What became of it: the latest wait, one of them stopped and one forgotten; older ones were answered, a few too late. */
const goOn = async (services: DemoServices, desk: Desk, going: Going): Promise<void> => {
  const { requestSteps } = services;
  const { id, draw, place, receivedAt, now } = going;
  const age = (now.getTime() - receivedAt) / day;
  const on = (days: number): string => dateOf(workday(Math.min(now.getTime(), receivedAt + days * day)));
  if (place === count - 2) {
    const text = 'Mohon melampirkan surat kuasa dari lembaga.';
    return requestSteps.stop(desk.officer, id, { revision: 1, on: null, text });
  }
  if (age < 20 || place === count - 4) return;
  let revision = 1;
  if (place % 9 === 4) {
    const text = 'Dokumen berada di beberapa bidang dan perlu dihimpun.';
    await requestSteps.extend(desk.officer, id, { revision: revision++, on: on(5), text });
  }
  const outcome = pick(draw, outcomes);
  const isRefusal = outcome === 'refused' || outcome === 'part';
  await requestSteps.decide(desk.officer, id, {
    revision: revision++,
    on: on(6 + Math.floor(draw() * 8)),
    text: outcome === 'notHeld' ? 'Informasi tidak dikuasai badan publik ini.' : 'Jawaban tertulis terlampir.',
    outcome,
    ground: isRefusal ? 'Pasal 17 huruf h UU 14/2008: rahasia pribadi' : null,
    consequenceTest: isRefusal ? 'Membuka bagian ini mengungkap riwayat keuangan orang per orang.' : null,
    cost: null,
  });
  if (outcome === 'refused') return objectTo(services, desk, { ...going, revision, on });
  if (outcome === 'granted' || outcome === 'part')
    await requestSteps.deliver(desk.officer, id, { revision, on: on(15), text: 'Salinan diserahkan kepada pemohon.' });
};

const objectTo = async (
  { objections, requests }: DemoServices,
  { officer, superior }: Desk,
  { id, revision, on, now, receivedAt }: Going & { readonly revision: number; readonly on: (days: number) => string },
): Promise<void> => {
  const text = 'Informasi serupa pernah diumumkan di laman kabupaten.';
  await objections.file(officer, id, { revision, on: on(18), reasons: ['refused'], text });
  if ((now.getTime() - receivedAt) / day < 60) return;
  const { objections: filed } = await requests.show(officer, id);
  await objections.decide(superior, filed[0]?.id ?? '', {
    revision: revision + 1,
    on: on(40),
    outcome: 'accepted',
    decision: 'Informasi dibuka dengan bagian pribadi dihitamkan.',
    superiorName: 'Atasan PPID',
    superiorPosition: 'Kepala Badan Publik',
  });
};
