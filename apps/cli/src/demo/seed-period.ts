import type { Actor } from '@app/access';
import { builtInInstruments, type Instrument } from '@app/instrument';
import type { Policy } from '@app/scoring';
import type { DemoServices } from './demo-services';
import type { Filling } from './fill-assessment';
import type { DemoBody } from './regency';
import type { DemoPeople } from './seed-people';

/** Makes a period, invites its bodies and opens it; returns what each body has to fill, by its code. */
export const seedPeriod = async (
  services: DemoServices,
  people: DemoPeople,
  { policy, bodies }: { readonly policy: Policy; readonly bodies: readonly DemoBody[] },
): Promise<{ readonly periodId: string; readonly fillings: ReadonlyMap<string, Filling> }> => {
  const { id } = await services.periods.create(people.admin, { policy });
  const participants = bodies.map(({ code, kind }) => ({ bodyCode: code, category: kind }));
  await services.periods.addParticipants(people.admin, id, participants);
  await services.periods.open(people.admin, id);
  const fillings = new Map<string, Filling>();
  for (const body of bodies) {
    const own = people.ofBody.get(body.code);
    if (!own) throw new RangeError(`nobody works for ${body.code}`);
    const assessmentId = await assessmentOf(services, own.unitPpid, id);
    fillings.set(body.code, {
      assessmentId,
      body,
      people: own,
      instrument: questionnaireFor(policy, body),
      year: policy.year,
    });
  }
  return { periodId: id, fillings };
};

const assessmentOf = async ({ assessments }: DemoServices, actor: Actor, periodId: string): Promise<string> => {
  const { items } = await assessments.list(actor);
  const card = items.find(({ period }) => period.id === periodId);
  if (!card) throw new RangeError(`no assessment in ${periodId}`);
  return card.id;
};

const questionnaireFor = (policy: Policy, { kind }: DemoBody): Instrument => {
  const named = policy.stages[0]?.instrument;
  const code = typeof named === 'string' ? named : named?.[kind];
  const instrument = code === undefined ? undefined : builtInInstruments[code];
  if (!instrument) throw new RangeError(`no questionnaire for ${kind}`);
  return instrument;
};
