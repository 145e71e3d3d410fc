/** Whether something said on an older version of a questionnaire may be kept under the one in force. */
import { problem } from '@app/access';
import type { EffectSubject, Transaction } from '@app/database';
import type { ItemValue } from '@app/instrument';
import { loadInstrument } from '../instruments/load-instrument';
import { isTouched, type ItemSaid } from './is-touched';
import { standingVerdicts } from '../verdicts/standing-verdicts';

/** What is said of one item, and the questionnaire that was on screen. */
export interface SaidOn {
  readonly itemCode: string;
  /** SHA-256 of the version that was on screen; absent where the client does not say, and then nothing is judged. */
  readonly instrumentSha256?: string | null;
  readonly value: ItemValue | null;
}

/** A questionnaire under the version in force. */
export interface InForce {
  readonly id: string;
  readonly periodId: string;
  readonly instrumentCode: string;
  readonly instrumentSha256: string | null;
}

/** What a client is told that saved on an older version: the one in force; else nothing. */
export const newerThan = (
  seen: string | null | undefined,
  { instrumentSha256: current }: Pick<InForce, 'instrumentSha256'>,
): { readonly instrumentSha256?: string } => (seen && current && seen !== current ? { instrumentSha256: current } : {});

/**
 * Lets through what a correction left alone, so that nobody's work stops for another item. Throws `instrument.corrected`
 * with the items it touched: what is said now, or what stands there, would not be left as it is, so that saving it would
 * settle unseen what is to be looked at again. A version that this questionnaire never had is trusted with nothing.
 */
export const requireUntouched = async (
  tx: Transaction,
  assessment: InForce,
  subject: EffectSubject,
  inputs: readonly SaidOn[],
): Promise<void> => {
  const old = inputs.filter(({ instrumentSha256: seen }) => newerThan(seen, assessment).instrumentSha256);
  if (old.length === 0) return;
  const standing = await findStanding(tx, assessment.id, subject);
  const after = await loadInstrument(tx, assessment.instrumentSha256);
  const versions = await findVersions(tx, assessment);
  const items: string[] = [];
  for (const { itemCode, instrumentSha256: seen, value } of old) {
    const before = versions.has(seen ?? '') ? await loadInstrument(tx, seen ?? '') : null;
    const values = [...(value ? [value] : []), ...(standing.get(itemCode) ?? [])];
    if (!before || isTouched(before, after, { itemCode, values })) items.push(itemCode);
  }
  if (items.length > 0)
    throw problem.instrumentCorrected({ items, instrumentSha256: assessment.instrumentSha256 ?? '' });
};

const findVersions = async (tx: Transaction, { periodId, instrumentCode }: InForce): Promise<ReadonlySet<string>> => {
  const rows = await tx.query<{ sha256: string }[]>(
    'select sha256 from period_instruments where period_id = $1 and code = $2',
    [periodId, instrumentCode],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
};

const answersSql = 'select item_code as "itemCode", value from answers where assessment_id = $1 and value is not null';

const verdictsSql = `
  select item_code as "itemCode", value from ${standingVerdicts('v.assessment_id = $1')} standing where value is not null
  union all ${answersSql}`;

/** Values by item, dropped ones too: of an answer the answer itself, of a verdict also the answer it is about. */
const findStanding = async (
  tx: Transaction,
  assessmentId: string,
  subject: EffectSubject,
): Promise<ReadonlyMap<string, ItemSaid['values']>> => {
  const sql = subject === 'answer' ? answersSql : verdictsSql;
  const rows = await tx.query<{ itemCode: string; value: ItemValue }[]>(sql, [assessmentId]);
  const found = new Map<string, ItemValue[]>();
  for (const { itemCode, value } of rows) found.set(itemCode, [...(found.get(itemCode) ?? []), value]);
  return found;
};
