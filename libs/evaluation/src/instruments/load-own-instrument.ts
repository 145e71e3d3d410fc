import { problem, requireMay, type Action, type Actor } from '@app/access';
import { instant, type InstrumentOrigin, type Transaction } from '@app/database';
import type { Instrument } from '@app/instrument';

/** An instrument of the organiser's own, with the draft as it stands. */
export interface OwnInstrument {
  readonly id: string;
  readonly organiserId: string;
  readonly code: string;
  readonly draft: Instrument;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly origin: InstrumentOrigin | null;
  readonly archived: boolean;
}

/** The instrument, if the actor may do this to it. Throws `access.*`. */
export const loadOwnInstrument = async (
  tx: Transaction,
  actor: Actor,
  id: string,
  { action, lock = false }: { readonly action: Action; readonly lock?: boolean },
): Promise<OwnInstrument> => {
  const [found] = await tx.query<OwnInstrument[]>(
    `select i.id, i.organiser_id as "organiserId", i.code, i.draft, i.draft_revision as revision,
            ${instant('i.draft_saved_at')} as "savedAt", u.name as "savedBy", i.origin,
            i.archived_at is not null as archived
       from instruments i join users u on u.id = i.draft_saved_by
      where i.id = $1 ${lock ? 'for no key update of i' : ''}`,
    [id],
  );
  if (!found) throw problem.notFound();
  requireMay(actor, action, found);
  return found;
};

/** Refuses to change what was put away. */
export const requireUnarchived = ({ archived }: OwnInstrument): void => {
  if (archived) throw problem.instrumentArchived();
};
