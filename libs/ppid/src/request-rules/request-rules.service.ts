import { audit, organiserOf, problem, requireMay, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isNumbering, type RequestRules } from './request-rules';
import { loadRequestRules, type RequestRulesInForce } from './request-rules.query';

export interface ChangeRequestRules {
  /** The version that was on screen. */
  readonly version: number;
  readonly rules: RequestRules;
  readonly reason: string;
}

/** An organiser's rules of serving requests, as versions. A change holds for what happens from then on. */
@Injectable()
export class RequestRulesService {
  constructor(private readonly dataSource: DataSource) {}

  async show(actor: Actor): Promise<RequestRulesInForce> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'requestRules.read', { organiserId, publicBodyId: actor.publicBodyId });
      return loadRequestRules(tx, organiserId);
    });
  }

  /** Throws `requestRules.stale`, `requestRules.pattern`. */
  async change(actor: Actor, { version, rules, reason }: ChangeRequestRules): Promise<RequestRulesInForce> {
    return transaction(this.dataSource, async (tx) => {
      const organiserId = organiserOf(actor);
      requireMay(actor, 'requestRules.write', { organiserId });
      if (!isNumbering(rules.numberPattern)) throw problem.requestRulesPattern();
      await tx.query('select 1 from organisers where id = $1 for no key update', [organiserId]);
      const before = await loadRequestRules(tx, organiserId);
      if (before.version !== version) throw problem.requestRulesStale();
      await tx.query(
        'insert into request_rules (organiser_id, version, rules, reason, made_by) values ($1, $2, $3, $4, $5)',
        [organiserId, version + 1, JSON.stringify(rules), reason.trim(), actor.userId],
      );
      await audit(tx, actor, 'requestRules.changed', { version: version + 1, reason: reason.trim() });
      return loadRequestRules(tx, organiserId);
    });
  }
}
