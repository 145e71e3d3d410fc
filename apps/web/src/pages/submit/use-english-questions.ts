import { type Instrument, itemsByCode } from '@app/instrument';
import type { Checklist, ChecklistLine } from '../../api/types';
import { useLanguage } from '../../i18n/use-text';
import { useResource } from '../../use-resource';

/** The same list with its questions in English where the page and the questionnaire are; the server says them in Indonesian. */
export const useEnglishQuestions = (list: Checklist, instrumentSha256: string | null): Checklist => {
  const isEnglish = useLanguage() === 'en';
  const path = isEnglish && instrumentSha256 ? `/api/instruments/frozen/${instrumentSha256}` : null;
  const instrument = useResource<Instrument>(path, { forever: true }).value;
  if (!isEnglish || !instrument) return list;
  const items = itemsByCode(instrument);
  const worded = (line: ChecklistLine): ChecklistLine => ({ ...line, text: items.get(line.itemCode)?.text.en ?? line.text }); // prettier-ignore
  return { ...list, missing: list.missing.map(worded), doubtful: list.doubtful.map(worded) };
};
