import { audit, problem, type Actor } from '@app/access';
import { transaction, type Confirmation, type Transaction, type UnsubmittedRule } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadPeriod } from '../periods/load-period';
import { usualRules } from '../windows/saq-window';

export interface SubmissionRules {
  readonly confirm: Confirmation;
  /** How long after the deadline a save that was under way still counts. */
  readonly graceSeconds: number;
  readonly unsubmitted: UnsubmittedRule;
  /** Whether who is PPID of a body may sign as its superior too, with no letter. */
  readonly samePerson: boolean;
}

/** The rules in force for a period: its newest version, else the usual ones. */
export const findSubmissionRules = async (tx: Transaction, periodId: string): Promise<SubmissionRules> => {
  const [found] = await tx.query<SubmissionRules[]>(
    `select confirm, grace_seconds as "graceSeconds", unsubmitted, same_person as "samePerson" from submission_rules
      where period_id = $1 order by version desc limit 1`,
    [periodId],
  );
  return found ?? usualRules;
};

/** How a period is handed in; versions with reasons, apart from the policy, which is what a score is made from. */
@Injectable()
export class SubmissionRulesService {
  constructor(private readonly dataSource: DataSource) {}

  async load(actor: Actor, periodId: string): Promise<SubmissionRules> {
    return transaction(this.dataSource, async (tx) => {
      await loadPeriod(tx, actor, periodId, { action: 'period.read' });
      return findSubmissionRules(tx, periodId);
    });
  }

  /** Another version. Once the period is open it needs a reason. Throws `submissionRules.frozen`. */
  async change(
    actor: Actor,
    periodId: string,
    { reason, ...rules }: SubmissionRules & { readonly reason?: string | null },
  ): Promise<SubmissionRules> {
    return transaction(this.dataSource, async (tx) => {
      const { state } = await loadPeriod(tx, actor, periodId, { action: 'submissionRules.write', lock: true });
      const why = reason?.trim() || null;
      if (state !== 'draft' && (state !== 'open' || !why)) throw problem.submissionRulesFrozen();
      await tx.query(
        `insert into submission_rules (period_id, version, confirm, grace_seconds, unsubmitted, same_person, reason, made_by)
         select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from submission_rules where period_id = $1`,
        [periodId, rules.confirm, rules.graceSeconds, rules.unsubmitted, rules.samePerson, why, actor.userId],
      );
      await audit(tx, actor, 'submissionRules.changed', { periodId, ...rules, reason: why });
      return findSubmissionRules(tx, periodId);
    });
  }
}
