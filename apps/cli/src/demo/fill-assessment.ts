import { applicableItems, isRelevant, type Instrument, type ItemValue } from '@app/instrument';
import { draftAnswer, qualityOf, type DraftAnswer } from './believable';
import { chance } from './chance';
import type { BodyPeople, DemoServices } from './demo-services';
import type { DemoBody } from './regency';
import { statementLetter } from './statement-letter';

/** One body's form of one year, as the generator fills it. */
export interface Filling {
  readonly assessmentId: string;
  readonly body: DemoBody;
  readonly people: BodyPeople;
  readonly instrument: Instrument;
  readonly year: number;
}

/** How good a body is in a year; most improve a little from one to the next. */
export const qualityIn = ({ body, year }: Pick<Filling, 'body' | 'year'>): number => {
  const quality = qualityOf(body.kind, chance(`quality ${body.code}`));
  const change = (chance(`change ${body.code} ${year}`)() - 0.35) * 0.12 * (year - 2025);
  return Math.min(0.98, Math.max(0.05, quality + change));
};

/** The answers a body gives, in the order of the questionnaire; what is not asked of it is left out. */
export const answersOf = (filling: Filling): readonly DraftAnswer[] => {
  const { body, instrument, year } = filling;
  const draw = chance(`answers ${body.code} ${year}`);
  const quality = qualityIn(filling);
  const values: Record<string, ItemValue> = {};
  return applicableItems(instrument, body.kind).flatMap((item) => {
    if (item.filledBy === 'assessor') return [];
    const answer = draftAnswer(item, { quality, website: body.website, year }, draw);
    if (!answer || !isRelevant(item, values, instrument)) return [];
    values[item.code] = answer.value;
    return [answer];
  });
};

const isClaim = ({ value }: DraftAnswer): boolean => 'notApplicable' in value;

/** Registers, answers and proves through the use cases a PPID's browser calls. `share` leaves the rest to the visitor. */
export const fillAssessment = async (services: DemoServices, filling: Filling, share = 1): Promise<void> => {
  const { assessmentId, people, body } = filling;
  const all = answersOf(filling);
  const answers = all.slice(0, Math.ceil(all.length * share));
  await services.assessments.register(people.unitPpid, assessmentId);
  const inputs = answers.map(({ itemCode, value, note }) => ({ itemCode, value, note, revision: 0 }));
  await services.answers.saveMany(people.unitPpid, assessmentId, inputs);
  const links = answers.flatMap(({ itemCode, link }) => (link ? [{ itemCode, url: link }] : []));
  if (links.length > 0) await services.evidence.addLinks(people.unitPpid, assessmentId, links);
  const letter = answers.some(isClaim) ? await statementLetter(body.name) : null;
  for (const { itemCode } of letter ? answers.filter(isClaim) : []) {
    await services.evidence.addFile(people.unitPpid, assessmentId, {
      itemCode,
      kind: 'statement',
      fileName: 'surat-pernyataan.pdf',
      declaredType: 'application/pdf',
      content: pieces(letter ?? new Uint8Array()),
    });
  }
};

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
