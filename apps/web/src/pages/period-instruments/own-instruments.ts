import type { PeriodInstrument } from '../../api/correction-types';
import type { Schemas } from '../../api/types';
import { codeForCopy } from '../instruments/suggest-code';

/** What this page reads of the organiser's list of instruments; one without an id is built in. */
export type OwnInstrument = Pick<
  Schemas['InstrumentCardDto'],
  'id' | 'code' | 'title' | 'items' | 'version' | 'archived'
>;

/** Whether it is the organiser's own and has a version that a period can take. */
export const isPublished = ({ id, version, archived }: OwnInstrument): boolean =>
  id !== null && version !== null && !archived;

const copyOf = (code: string): string => `${code}-koreksi`;

/** A code for the copy that is to be corrected, which nobody has yet. */
export const codeForCorrection = (code: string, taken: readonly string[]): string =>
  codeForCopy(copyOf(code), new Set(taken), false);

/** The one that most likely corrects it: where it was taken from, else the newest copy made for that. */
export const likelySource = (
  { code, own }: Pick<PeriodInstrument, 'code' | 'own'>,
  published: readonly OwnInstrument[],
): string => {
  const copies = published.filter((one) => one.code.startsWith(copyOf(code)));
  const found = published.find(({ id }) => own !== null && id === own.id) ?? copies.at(-1);
  return found?.id ?? '';
};
