import type { DataSource } from 'typeorm';
import { signIns, visitorVillage } from '../../cli/src/demo/people';
import { patterns } from '../src/paths';

export type Role = (typeof signIns)[number]['role'];
type Name = keyof typeof patterns;

interface Visit {
  /** Who opens it; null: a visitor without an account. */
  readonly as: readonly (Role | null)[];
  /** What stands for its parameters in the demo: SQL whose columns are named like them. */
  readonly sql?: string;
}

const assessmentWhere = (where: string): string =>
  `select a.id from assessments a join periods p on p.id = a.period_id join public_bodies b on b.id = a.public_body_id
    where p.state = 'open' and ${where} order by b.code limit 1`;

const ownVillage = assessmentWhere(`b.code = '${visitorVillage}'`);
const onTheDesk = assessmentWhere(`a.state in ('submitted', 'verifying') and exists
  (select 1 from assignments s join users u on u.id = s.user_id where s.assessment_id = a.id and u.email like 'made@%')`);
const running = `select id from periods where state = 'open' limit 1`;
const handedIn = assessmentWhere(`a.state = 'verified'`);
const published = `select p.code, r.subject_id as "subjectId" from periods p join period_results r on r.period_id = p.id
  where p.state = 'published' order by 2 limit 1`;
const instrument = 'select id from instruments order by code limit 1';

const body: readonly Role[] = ['unitPpid', 'superior'];
const office: readonly Role[] = ['organiserAdmin', 'commissioner', 'leadPpid'];
const readers: readonly Role[] = [...office, 'regionalHead'];

/** Who opens what in the walk through all pages; a page without a line here does not compile. */
const visits: Readonly<Record<Name, Visit>> = {
  home: { as: [null, ...signIns.map(({ role }) => role)] },
  signIn: { as: [null] },
  hats: { as: ['unitPpid'] },
  form: { as: body, sql: ownVillage },
  submit: { as: body, sql: ownVillage },
  receipt: { as: ['organiserAdmin'], sql: handedIn },
  sheet: { as: [...readers, ...body], sql: ownVillage },
  verifications: { as: ['verifier'] },
  desk: { as: ['verifier', 'organiserAdmin'], sql: onTheDesk },
  presentations: { as: ['juror', 'organiserAdmin'] },
  card: { as: ['juror', 'organiserAdmin'], sql: 'select id from presentations order by starts_at limit 1' },
  newPeriod: { as: ['organiserAdmin'] },
  setUpPeriod: { as: ['organiserAdmin'], sql: running },
  board: { as: readers, sql: running },
  plenary: { as: office, sql: running },
  ranking: { as: readers, sql: running },
  dashboard: { as: readers, sql: running },
  instruments: { as: ['organiserAdmin', 'commissioner'] },
  newInstrument: { as: ['organiserAdmin'] },
  builtInInstrument: { as: ['organiserAdmin'], sql: `select 'desa-2026' as code` },
  instrument: { as: ['organiserAdmin', 'commissioner'], sql: instrument },
  instrumentVersions: { as: ['organiserAdmin'], sql: instrument },
  periodInstruments: { as: ['organiserAdmin', 'unitPpid', 'verifier'], sql: running },
  trends: { as: readers, sql: running },
  reports: { as: ['organiserAdmin', 'unitPpid'] },
  publicPeriods: { as: [null, 'unitPpid'] },
  publicPeriod: { as: [null, 'organiserAdmin'], sql: published },
  publicBody: { as: [null], sql: published },
  operator: { as: ['operator'] },
  audit: { as: ['organiserAdmin'] },
  askPasswordLink: { as: [null] },
  newPassword: { as: [null] },
  confirmEmail: { as: [null] },
  account: { as: ['unitPpid', 'operator'] },
  notifications: { as: ['unitPpid', 'organiserAdmin'] },
  outbox: { as: ['organiserAdmin'] },
  people: { as: ['organiserAdmin', 'operator'] },
  workbook: { as: ['unitPpid'], sql: ownVillage },
  letter: { as: body, sql: ownVillage },
  repairs: { as: ['organiserAdmin', 'verifier'], sql: onTheDesk },
  receiptCheck: { as: [null], sql: 'select number from submissions order by number limit 1' },
  unsent: { as: ['unitPpid'] },
  participants: { as: ['organiserAdmin'], sql: running },
  registrations: { as: ['organiserAdmin'], sql: running },
  invitation: { as: [null] },
  registration: { as: body, sql: ownVillage },
  bodyPeople: {
    as: [...body, 'organiserAdmin'],
    sql: `select id from public_bodies where code = '${visitorVillage}'`,
  },
  reminders: { as: ['organiserAdmin'], sql: running },
  lateAnswers: { as: ['organiserAdmin'], sql: running },
  questions: { as: ['organiserAdmin'], sql: running },
};

/** The addresses that somebody of this role walks through in the demo. */
export const addressesOf = async (role: Role | null, dataSource: DataSource): Promise<readonly string[]> => {
  const names = (Object.keys(visits) as Name[]).filter((name) => visits[name].as.includes(role));
  const found: string[] = [];
  for (const name of names) found.push(await addressOf(name, dataSource));
  return found;
};

const addressOf = async (name: Name, dataSource: DataSource): Promise<string> => {
  const { sql } = visits[name];
  if (!sql) return patterns[name];
  const [row] = await dataSource.query<Record<string, string>[]>(sql);
  if (!row) throw new Error(`the demo has no example for ${name}`);
  return patterns[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(row[key] ?? ''));
};
