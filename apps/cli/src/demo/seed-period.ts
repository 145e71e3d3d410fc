import type { Actor } from '@app/access';
import type { BoardPage } from '@app/evaluation';
import { builtInInstruments, type Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import type { DemoServices } from './demo-services';
import type { Filling } from './fill-assessment';
import type { DemoBody } from './regency';
import type { DemoPeople } from './seed-people';

interface DemoPeriod {
  readonly policy: Policy;
  readonly bodies: readonly DemoBody[];
  /** Those that the policy names and nobody else has. */
  readonly instruments?: Readonly<Record<string, Instrument>>;
}

/** Makes a period, invites its bodies and opens it; returns what each body has to fill, by its code. */
export const seedPeriod = async (
  services: DemoServices,
  people: DemoPeople,
  { policy, bodies, instruments = {} }: DemoPeriod,
): Promise<{ readonly periodId: string; readonly fillings: ReadonlyMap<string, Filling> }> => {
  const { id } = await services.periods.create(people.admin, { policy, instruments });
  const participants = bodies.map(({ code, kind }) => ({ bodyCode: code, category: kind }));
  await services.periods.addParticipants(people.admin, id, participants);
  // Behind most bodies of the demo stands one person under both hats.
  const rules = await services.submissionRules.load(people.admin, id);
  await services.submissionRules.change(people.admin, id, { ...rules, samePerson: true });
  await services.periods.open(people.admin, id);
  const assessments = await assessmentsOf(services, people.admin, id);
  const fillings = new Map<string, Filling>();
  for (const body of bodies) {
    const own = people.ofBody.get(body.code);
    if (!own) throw new RangeError(`nobody works for ${body.code}`);
    const assessmentId = assessments.get(body.code);
    if (assessmentId === undefined) throw new RangeError(`no assessment of ${body.code}`);
    fillings.set(body.code, {
      assessmentId,
      body,
      people: own,
      instrument: questionnaireFor(policy, body, instruments),
      year: policy.year,
    });
  }
  return { periodId: id, fillings };
};

/** The ids of a period's assessments by the codes of their bodies, page by page off the organiser's board. */
const assessmentsOf = async (
  { boards }: DemoServices,
  admin: Actor,
  periodId: string,
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const page: BoardPage = await boards.page(admin, periodId, { limit: 200, ...(cursor === null ? {} : { cursor }) });
    for (const { body, assessmentId } of page.items) found.set(body.code, assessmentId);
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

const questionnaireFor = (
  policy: Policy,
  { kind }: DemoBody,
  given: Readonly<Record<string, Instrument>>,
): Instrument => {
  const named = policy.stages[0]?.instrument;
  const code = typeof named === 'string' ? named : named?.[kind];
  const instrument = code === undefined ? undefined : (given[code] ?? builtInInstruments[code]);
  if (!instrument) throw new RangeError(`no questionnaire for ${kind}`);
  return instrument;
};
