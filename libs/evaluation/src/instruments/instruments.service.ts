import { organiserOf, problem, requireMay, type Actor } from '@app/access';
import { transaction } from '@app/database';
import { inIndonesian, type Instrument } from '@app/instrument';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { builtInBy } from './begin-instrument';
import { findBuiltInCards, findOwnCards, useScopeOf } from './instrument-cards.query';
import type { InstrumentCard } from './instrument-views';
import { loadInstrument } from './load-instrument';

@Injectable()
export class InstrumentsService {
  constructor(private readonly dataSource: DataSource) {}

  /** The organiser's own instruments, then the built-in ones; those put away only when asked for. */
  async list(actor: Actor, archived: boolean): Promise<readonly InstrumentCard[]> {
    requireMay(actor, 'instrumentDraft.read');
    return transaction(this.dataSource, async (tx) => {
      const scope = useScopeOf(actor);
      return [...(await findOwnCards(tx, scope, archived)), ...(await findBuiltInCards(tx, scope))];
    });
  }

  /** A built-in instrument. Throws `instrument.unknown`. */
  loadBuiltIn(actor: Actor, code: string): Instrument {
    requireMay(actor, 'instrument.read');
    return builtInBy(code);
  }

  /** A frozen instrument, whole or in Indonesian only, to whoever may see a period that uses it. Throws `instrument.unknown`. */
  async loadFrozen(actor: Actor, sha256: string, language?: 'id'): Promise<Instrument> {
    requireMay(actor, 'instrument.read');
    return transaction(this.dataSource, async (tx) => {
      const used = await tx.query<unknown[]>(
        `select 1 from period_instruments i join periods p on p.id = i.period_id
          where i.sha256 = $1 and (p.organiser_id = $2 or exists (select 1 from publications u where u.period_id = p.id)) limit 1`,
        [sha256, organiserOf(actor)],
      );
      if (used.length === 0) throw problem.instrumentUnknown();
      const whole = await loadInstrument(tx, sha256);
      return language === 'id' ? inIndonesian(whole) : whole;
    });
  }
}
