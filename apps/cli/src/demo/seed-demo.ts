import type { Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import { chance } from './chance';
import { demoPolicy } from './demo-policy';
import type { DemoServices } from './demo-services';
import { fillAssessment, qualityIn, type Filling } from './fill-assessment';
import { holdPlenary } from './hold-plenary';
import { holdPresentations } from './hold-presentations';
import { holdVisits } from './hold-visits';
import { inTurns, width } from './in-turns';
import { judgeAssessment } from './judge-assessment';
import { lastYearsInstruments } from './last-years-instruments';
import { partOf } from './left-undone';
import { visitorVillage } from './people';
import { regencyBodies, type DemoBody } from './regency';
import { seedFollowUps } from './seed-follow-ups';
import { seedInstrument } from './seed-instrument';
import { seedEveryday } from './seed-everyday';
import { seedClinic } from './seed-clinic';
import { seedListings } from './seed-listings';
import { seedPeople, type DemoPeople } from './seed-people';
import { seedPeriod } from './seed-period';
import { registerVisitor, seedRegistrations } from './seed-registrations';
import { seedRequests } from './seed-requests';

const day = 86_400_000;

/** Told as the work goes on: what is being done, and how much of it. */
export type Say = (text: string) => void;

/**
 * Fills an empty installation with the demo through the product's own use cases: last year's period for agencies,
 * kecamatan and a few villages, finished and published, and this year's for every category, with work left for each of
 * the demo's sign-ins; and an instrument of its own for the next.
 */
export const seedDemo = async (services: DemoServices, now: Date, say: Say): Promise<void> => {
  say('Akun dan badan publik');
  const year = now.getUTCFullYear();
  const people = await seedPeople(services, year);
  await seedInstrument(services, people);
  await seedFinished(services, people, { year: year - 1, now, say });
  await seedRunning(services, people, { year, now, say });
  say('Permohonan informasi setahun');
  await seedRequests(services, people, now);
  say('Klinik konsultasi setahun');
  await seedClinic(services, people, now);
  say('Daftar informasi publik');
  await seedListings(services, people, now);
};

interface Year {
  readonly year: number;
  readonly now: Date;
  readonly say: Say;
}

const later = (now: Date, days: number): string => new Date(now.getTime() + days * day).toISOString();

/** From eight in the morning until the end of a day in Lumajang, so many days from now. */
const span = (now: Date, from: number, until: number): { from: string; until: string } => ({
  from: `${later(now, from).slice(0, 10)}T01:00:00.000Z`,
  until: endOfDay(later(now, until)),
});

const endOfDay = (at: string): string => `${at.slice(0, 10)}T16:59:59.000Z`;

/** Tells every tenth part, so that a minute's work is seen to move. */
const counting = (say: Say, what: string, total: number): (() => void) => {
  let done = 0;
  return () => {
    done += 1;
    if (done % Math.ceil(total / 5) === 0 || done === total) say(`${what}: ${done} dari ${total}`);
  };
};

const fillAll = async (services: DemoServices, fillings: readonly Filling[], { say, year }: Year): Promise<void> => {
  const tell = counting(say, `SAQ ${year}`, fillings.length);
  await inTurns(fillings, width, async (filling) => {
    await fillAssessment(services, filling);
    // A paper and two mails for each would keep the worker busy for minutes after the first start; who opens a receipt
    // asks for its own.
    const input = { statementAccepted: true, paper: 'onRequest' } as const;
    await services.submissions.submit(filling.people.superior, filling.assessmentId, input);
    tell();
  });
};

/** Each assessment goes to the verifier whom the balanced assignment chose. */
const judgeAll = async (
  services: DemoServices,
  people: DemoPeople,
  { periodId, fillings }: { readonly periodId: string; readonly fillings: readonly Filling[] },
  { say, year }: Year,
): Promise<void> => {
  const { placements } = await services.assignments.assignAll(people.admin, periodId);
  const verifierOf = new Map(placements.map(({ assessmentId, userId }) => [assessmentId, userId]));
  const tell = counting(say, `Verifikasi ${year}`, fillings.length);
  await inTurns(fillings, width, async (filling) => {
    const verifier = people.verifiers.find(({ userId }) => userId === verifierOf.get(filling.assessmentId));
    if (!verifier) throw new RangeError(`nobody verifies ${filling.body.code}`);
    await judgeAssessment(services, verifier, filling);
    tell();
  });
};

const qualityBy =
  (fillings: ReadonlyMap<string, Filling>) =>
  (code: string): number => {
    const filling = fillings.get(code);
    return filling ? qualityIn(filling) : 0.5;
  };

const lastYears = ['OPD', 'KECAMATAN', 'DESA'] as const;

/** Villages that took part in last year's trial: whoever has something left to do this year, and the visitor's neighbours. */
const tookTrial = (body: DemoBody, thisYear: number): boolean =>
  body.kind === 'DESA' &&
  (visitorVillage.startsWith(`${body.groupCode ?? ''}.`) || partOf({ body, year: thisYear }) !== 'done');

/** Last year: agencies, kecamatan and the villages of the trial, from invitation to publication. Two never registered. */
const seedFinished = async (services: DemoServices, people: DemoPeople, at: Year): Promise<void> => {
  const { year, now, say } = at;
  const open = { saq: span(now, -30, 1), verifikasi: span(now, -20, 2), presentasi: span(now, -10, 3) };
  const asked = lastYearsInstruments(year);
  const policy = askingBy(asked, demoPolicy(year, lastYears, open));
  const instruments = Object.fromEntries(Object.values(asked).map((instrument) => [instrument.code, instrument]));
  const bodies = regencyBodies().filter(
    (body) => body.kind === 'OPD' || body.kind === 'KECAMATAN' || tookTrial(body, year + 1),
  );
  const { periodId, fillings } = await seedPeriod(services, people, { policy, bodies, instruments });
  const taking = [...fillings.values()].filter(
    ({ body }) => body.kind === 'DESA' || chance(`absent ${body.code} ${year}`)() > 0.05,
  );
  await fillAll(services, taking, at);
  await judgeAll(services, people, { periodId, fillings: taking }, at);
  say(`Presentasi dan penetapan ${year}`);
  const round = {
    periodId,
    year,
    categories: lastYears,
    days: [`${year}-10-14`, `${year}-10-15`] as const,
    qualityOf: qualityBy(fillings),
    leave: 0,
  };
  await holdPresentations(services, people, round);
  await services.periods.changePolicy(people.admin, periodId, {
    policy: withWindowsOf(policy, year),
    reason: 'Jadwal sebenarnya dicatat setelah semua tahap selesai.',
  });
  await holdPlenary(services, people, { periodId, heldOn: `${year}-11-11`, categories: lastYears });
  await services.determinations.determine(people.commissioner, periodId, {
    number: `188.45/${year % 100}7/427.12/${year}`,
    decidedOn: `${year}-11-12`,
    note: 'Ditetapkan dalam rapat pleno.',
  });
  await services.publications.publish(people.admin, periodId);
  say(`Tindak lanjut ${year}`);
  await seedFollowUps(services, planning(taking, year + 1), { now, unconfirmed: visitorVillage });
};

/** The visitor's village, those that lie on the verifier's desk this year, and the first agencies and kecamatan. */
const planning = (fillings: readonly Filling[], thisYear: number): readonly Filling[] => {
  const isOnDesk = ({ body }: Filling): boolean => partOf({ body, year: thisYear }) === 'handedIn';
  const ofKind = (kind: string): readonly Filling[] => fillings.filter(({ body }) => body.kind === kind);
  const villages = ofKind('DESA');
  return [
    ...villages.filter(({ body }) => body.code === visitorVillage),
    ...villages.filter(isOnDesk).slice(0, 4),
    ...ofKind('OPD').slice(0, 3),
    ...ofKind('KECAMATAN').slice(0, 2),
  ];
};

/** The same rules with the questionnaires of that year. */
const askingBy = (asked: Readonly<Record<string, Instrument>>, policy: Policy): Policy => {
  const instrument = Object.fromEntries(Object.entries(asked).map(([category, { code }]) => [category, code]));
  return {
    ...policy,
    stages: policy.stages.map((stage) => (stage.kind === 'questionnaire' ? { ...stage, instrument } : stage)),
  };
};

/** The windows as they would have been; everything of that year is over. */
const withWindowsOf = (policy: Policy, year: number): Policy => ({
  ...policy,
  windows: {
    saq: { from: `${year}-07-01T01:00:00.000Z`, until: `${year}-08-15T16:59:59.000Z` },
    verifikasi: { from: `${year}-08-18T01:00:00.000Z`, until: `${year}-09-26T16:59:59.000Z` },
    presentasi: { from: `${year}-10-13T01:00:00.000Z`, until: `${year}-10-24T16:59:59.000Z` },
  },
});

/** This year: agencies and kecamatan stand before the jury, villages are still being verified, a few still fill. */
const seedRunning = async (services: DemoServices, people: DemoPeople, at: Year): Promise<void> => {
  const { year, now, say } = at;
  const windows = { saq: span(now, -35, 14), verifikasi: span(now, -20, 30), presentasi: span(now, -5, 30), visitasi: span(now, -10, 21) }; // prettier-ignore
  const policy = demoPolicy(year, ['OPD', 'KECAMATAN', 'KELURAHAN', 'DESA'], windows);
  const { periodId, fillings } = await seedPeriod(services, people, { policy, bodies: regencyBodies() });
  const all = [...fillings.values()];
  const having = (...roles: readonly string[]): readonly Filling[] =>
    all.filter((filling) => roles.includes(partOf(filling)));
  await fillAll(services, having('done'), at);
  await judgeAll(services, people, { periodId, fillings: having('done') }, at);
  await fillAll(services, having('handedIn'), at);
  await leaveForVerifier(services, people, having('handedIn', 'visitor'));
  for (const filling of having('visitor')) await registerVisitor(services, filling);
  for (const filling of having('visitor', 'late')) await fillAssessment(services, filling, 0.7);
  await seedRegistrations(services, people, periodId, having('absent'));
  await seedEveryday(services, people, {
    periodId,
    visitor: having('visitor')[0],
    late: having('late'),
    toRepair: having('handedIn').at(-1),
    longer: endOfDay(later(now, 21)),
    soon: endOfDay(later(now, 7)),
  });
  say(`Visitasi dan presentasi ${year}`);
  await holdVisits(services, people, { periodId, categories: ['OPD', 'KECAMATAN'] });
  const round = {
    periodId,
    year,
    categories: ['OPD', 'KECAMATAN'] as const,
    days: [later(now, -3).slice(0, 10), later(now, -2).slice(0, 10)] as const,
    qualityOf: qualityBy(fillings),
    leave: 3,
  };
  await holdPresentations(services, people, round);
};

/** What was handed in late lies on the visitor's desk, the first almost judged; so will the visitor's own village. */
const leaveForVerifier = async (
  services: DemoServices,
  { admin, verifiers: [visitor] }: DemoPeople,
  theirs: readonly Filling[],
): Promise<void> => {
  if (!visitor) return;
  for (const { assessmentId } of theirs) await services.assignments.assign(admin, assessmentId, visitor.userId);
  const first = theirs.find((filling) => partOf(filling) === 'handedIn');
  if (first) await judgeAssessment(services, visitor, first, 6);
};
