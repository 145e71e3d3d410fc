import { problem } from '@app/access';
import type { Transaction } from '@app/database';
import { isApplicable, itemsByCode, type Item } from '@app/instrument';
import { loadInstrument } from '../instruments/load-instrument';
import type { LoadedAssessment } from './load-assessment';

/** The item of this body's own questionnaire. Throws `item.unknown`, also for what it is not asked or an assessor fills. */
export const loadItem = async (
  tx: Transaction,
  { instrumentSha256, bodyKind }: Pick<LoadedAssessment, 'instrumentSha256' | 'bodyKind'>,
  itemCode: string,
): Promise<Item> => {
  const item = itemsByCode(await loadInstrument(tx, instrumentSha256)).get(itemCode);
  if (!item || item.filledBy === 'assessor' || !isApplicable(item, bodyKind)) throw problem.itemUnknown({ itemCode });
  return item;
};
