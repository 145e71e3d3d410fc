import type { DataSource } from 'typeorm';
import { signIns, visitorVillage } from '../../cli/src/demo/people';
import { patterns } from '../src/paths';

export type Role = (typeof signIns)[number]['role'];
type Name = keyof typeof patterns;

interface Example {
  /** Who opens it; null: a visitor without an account. */
  readonly as: readonly (Role | null)[];
  /** What stands for its parameters in the demo: SQL whose columns are named like them. */
  readonly sql?: string;
  /** Parts of the page by the query that opens them, each with what opens a dialog there. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  /** Names of what opens a dialog on the page. */
  readonly dialogs?: readonly string[];
  /** The same of what only some of them have. */
  readonly dialogsOf?: Readonly<Partial<Record<Role, readonly string[]>>>;
}

/** One address that somebody walks to, and the dialogs that are opened there. */
export interface Visit {
  readonly path: string;
  readonly dialogs: readonly string[];
}

const assessmentWhere = (where: string): string =>
  `select a.id from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id
    where p.state = 'open' and ${where} order by b.code limit 1`;

const ownVillage = assessmentWhere(`b.code = '${visitorVillage}'`);
const onTheDesk = assessmentWhere(`a.state in ('submitted', 'verifying') and exists
  (select 1 from assignments s join users u on u.id = s.user_id where s.assessment_id = a.id and u.email like 'made@%')`);
const running = `select id from periods where state = 'open' limit 1`;
const finished = `select id from periods where state = 'published' order by year desc limit 1`;
/** The visitor's own village as it stood last year. */
const planned = `select a.id from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id
  where p.state = 'published' and b.code = '${visitorVillage}' limit 1`;
const handedIn = assessmentWhere(`a.state = 'verified'`);
const instrument = 'select id from instruments order by code limit 1';

const body: readonly Role[] = ['unitPpid', 'superior'];
/** Who runs the period, and who only reads it; for pages that look alike to all readers. */
const readers: readonly Role[] = ['organiserAdmin', 'regionalHead'];

/** Who opens what in the walk through all pages; a page without a line here does not compile. */
const examples: Readonly<Record<Name, Example>> = {
  home: { as: [null, ...signIns.map(({ role }) => role)] },
  signIn: { as: [null] },
  hats: { as: ['unitPpid'] },
  form: { as: body, sql: ownVillage },
  submit: { as: body, sql: ownVillage },
  receipt: { as: ['organiserAdmin'], sql: handedIn },
  sheet: { as: [...readers, 'commissioner', ...body], sql: ownVillage },
  verifications: { as: ['verifier'] },
  desk: { as: ['verifier', 'organiserAdmin'], sql: onTheDesk },
  conflicts: {
    as: ['verifier', 'juror', 'organiserAdmin'],
    dialogsOf: {
      verifier: ['Nyatakan benturan kepentingan'],
      juror: ['Nyatakan benturan kepentingan'],
      organiserAdmin: ['Catat benturan kepentingan'],
    },
  },
  followUps: {
    as: [...body, 'organiserAdmin', 'regionalHead'],
    sql: planned,
    dialogsOf: { superior: ['Konfirmasi '] },
  },
  periodFollowUps: { as: readers, sql: finished },
  clarifications: { as: [...body], sql: ownVillage },
  secondDesk: { as: [] },
  adjudications: { as: ['verifier', 'commissioner', 'organiserAdmin'] },
  adjudication: { as: [] },
  assignments: {
    as: ['organiserAdmin', 'commissioner'],
    sql: running,
    dialogsOf: { organiserAdmin: ['Atur batas', 'Alihkan', 'Pindahkan bagian'] },
  },
  recordedScores: { as: [] },
  readings: {
    as: ['organiserAdmin', 'commissioner'],
    sql: running,
    dialogsOf: { organiserAdmin: ['Ubah jumlah pembaca'] },
  },
  presentations: { as: ['juror', 'organiserAdmin'] },
  presentationSessions: {
    as: ['organiserAdmin', 'commissioner'],
    sql: running,
    dialogsOf: { organiserAdmin: ['Buat sesi'] },
  },
  sessionBoard: { as: ['organiserAdmin'], sql: 'select id from presentation_sessions order by id limit 1' },
  card: { as: ['juror', 'organiserAdmin'], sql: 'select id from presentations order by starts_at limit 1' },
  inspections: { as: ['verifier', 'organiserAdmin'] },
  inspection: { as: [] },
  newPeriod: { as: ['organiserAdmin'] },
  setUpPeriod: { as: ['organiserAdmin'], sql: running },
  board: { as: [...readers, 'leadPpid'], sql: running, parts: { 'bagian=tahap': [], 'bagian=jadwal': [] } },
  plenary: { as: ['organiserAdmin', 'commissioner'], sql: running },
  ranking: { as: readers, sql: running },
  dashboard: { as: [...readers, 'leadPpid'], sql: running },
  instruments: { as: ['organiserAdmin', 'commissioner'] },
  newInstrument: { as: ['organiserAdmin'] },
  builtInInstrument: { as: ['organiserAdmin'], sql: `select 'desa-2026' as code` },
  instrument: { as: ['organiserAdmin', 'commissioner'], sql: instrument },
  instrumentVersions: { as: ['organiserAdmin'], sql: instrument },
  periodInstruments: { as: ['organiserAdmin', 'unitPpid', 'verifier'], sql: running },
  trends: { as: readers, sql: running },
  reports: { as: ['organiserAdmin', 'unitPpid'] },
  pastYears: { as: ['organiserAdmin', 'regionalHead'] },
  operator: { as: ['operator'] },
  audit: { as: ['organiserAdmin'] },
  askPasswordLink: { as: [null] },
  newPassword: { as: [null] },
  confirmEmail: { as: [null] },
  account: { as: ['unitPpid', 'operator'] },
  notifications: { as: ['unitPpid', 'organiserAdmin'] },
  outbox: { as: ['organiserAdmin'] },
  papers: { as: ['organiserAdmin', 'commissioner'] },
  calendar: { as: ['organiserAdmin'], dialogs: ['Ubah aturan', 'Hapus'] },
  informationRequests: { as: ['unitPpid', 'superior', 'leadPpid'] },
  newInformationRequest: { as: ['unitPpid', 'leadPpid'] },
  requestRules: { as: ['unitPpid', 'leadPpid', 'organiserAdmin'] },
  requesterPage: { as: [null] },
  onlineRequest: { as: [null] },
  confirmRequest: { as: [null] },
  consultations: { as: ['unitPpid', 'leadPpid'] },
  askClinic: { as: ['unitPpid'] },
  recordVisit: { as: ['unitPpid', 'leadPpid'] },
  clinicSlots: { as: ['unitPpid', 'leadPpid'] },
  onlineConsultation: { as: [null] },
  confirmConsultation: { as: [null] },
  askerPage: { as: [null] },
  faq: { as: [null, 'leadPpid'] },
  listings: { as: ['unitPpid', 'superior', 'leadPpid'] },
  newListing: { as: ['unitPpid', 'leadPpid'] },
  importListings: { as: ['unitPpid', 'leadPpid'] },
  listingDecrees: { as: ['unitPpid', 'superior', 'leadPpid'], dialogs: ['Catat penetapan'] },
  listingDecree: {
    as: ['unitPpid', 'leadPpid'],
    sql: `select d.id from listing_decrees d join public_bodies b on b.id = d.public_body_id
           where b.code = '${visitorVillage}' order by d.id limit 1`,
  },
  listing: {
    as: ['unitPpid', 'superior', 'leadPpid'],
    sql: `select l.id from information_listings l join public_bodies b on b.id = l.public_body_id
           where b.code = '${visitorVillage}' order by l.id limit 1`,
    dialogsOf: { unitPpid: ['Tarik dari daftar'] },
  },
  consultation: {
    as: ['leadPpid'],
    sql: `select id from consultations where state = 'waiting' order by id limit 1`,
  },
  informationRequest: {
    as: ['leadPpid'],
    sql: `select id from information_requests where state = 'open' and not is_extended and due_on >= current_date order by id limit 1`,
    dialogs: ['Jawab', 'Minta kelengkapan', 'Perpanjang', 'Teruskan', 'Tutup tanpa jawaban'],
  },
  people: { as: ['organiserAdmin', 'operator'], dialogs: ['Tautan kata sandi', 'Betulkan surel'] },
  workbook: { as: ['unitPpid'], sql: ownVillage },
  letter: { as: body, sql: ownVillage },
  repairs: { as: ['organiserAdmin', 'verifier'], sql: onTheDesk },
  bodyAppeals: { as: [...body, 'organiserAdmin'], sql: ownVillage },
  appeals: { as: ['verifier', 'commissioner'] },
  appeal: { as: [] },
  periodAppeals: { as: ['organiserAdmin', 'commissioner'], sql: running },
  receiptCheck: { as: [null], sql: 'select number from submissions order by number limit 1' },
  unsent: { as: ['unitPpid'] },
  participants: { as: ['organiserAdmin'], sql: running },
  registrations: {
    as: ['organiserAdmin'],
    sql: running,
    parts: {
      'langkah=account': ['Ingatkan yang tampil', 'Unduh daftar tautan'],
      'langkah=neverOpened': [],
      'periksa=none': [],
    },
  },
  invitation: { as: [null] },
  registration: { as: body, sql: ownVillage },
  bodyPeople: {
    as: [...body, 'organiserAdmin'],
    sql: `select id from public_bodies where code = '${visitorVillage}'`,
    dialogs: ['Undang rekan', 'Ganti pejabat', 'Akhiri tugas'],
  },
  reminders: { as: ['organiserAdmin'], sql: running, dialogs: ['Lihat isi'] },
  lateAnswers: { as: ['organiserAdmin'], sql: running },
  questions: { as: ['organiserAdmin'], sql: running },
};

/** The visits that somebody of this role makes in the demo. */
export const visitsOf = async (role: Role | null, dataSource: DataSource): Promise<readonly Visit[]> => {
  const names = (Object.keys(examples) as Name[]).filter((name) => examples[name].as.includes(role));
  const found: Visit[] = [];
  for (const name of names) {
    const { parts = {}, dialogs = [], dialogsOf = {} } = examples[name];
    const path = await addressOf(name, dataSource);
    found.push({ path, dialogs: [...dialogs, ...((role && dialogsOf[role]) ?? [])] });
    for (const [query, inPart] of Object.entries(parts)) found.push({ path: `${path}?${query}`, dialogs: inPart });
  }
  return found;
};

const addressOf = async (name: Name, dataSource: DataSource): Promise<string> => {
  const { sql } = examples[name];
  if (!sql) return patterns[name];
  const [row] = await dataSource.query<Record<string, string>[]>(sql);
  if (!row) throw new Error(`the demo has no example for ${name}`);
  return patterns[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(row[key] ?? ''));
};
