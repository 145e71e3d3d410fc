import type { Transaction } from '@app/database';
import { startingRequestRules, type RequestRules } from './request-rules';

/** The rules in force and which version they are; version 0: the installation's, nobody changed them yet. */
export interface RequestRulesInForce {
  readonly version: number;
  readonly rules: RequestRules;
  readonly reason: string | null;
  readonly madeBy: string | null;
  readonly madeAt: string | null;
}

interface RulesRow {
  readonly version: number;
  readonly rules: RequestRules;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

export const loadRequestRules = async (tx: Transaction, organiserId: string): Promise<RequestRulesInForce> => {
  const [found] = await tx.query<RulesRow[]>(
    `select r.version, r.rules, r.reason, u.name as "madeBy", r.made_at as "madeAt"
       from request_rules r join users u on u.id = r.made_by
      where r.organiser_id = $1 order by r.version desc limit 1`,
    [organiserId],
  );
  return found
    ? { ...found, madeAt: found.madeAt.toISOString() }
    : { version: 0, rules: startingRequestRules, reason: null, madeBy: null, madeAt: null };
};
