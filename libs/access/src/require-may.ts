import type { Actor } from './actor';
import { problem } from './problem';
import { rule, type Action, type Subject } from './policy';

/** Refuses with the Problem that tells why, unless the actor may. What belongs to another organiser is not found. */
export const requireMay = (actor: Actor, action: Action, subject?: Subject): void => {
  const ruling = rule(actor, action, subject);
  if (ruling === 'wrongRole') throw problem.roleForbidden();
  if (ruling === 'foreignOrganiser') throw problem.notFound();
  if (ruling === 'foreignBody') throw problem.foreignBody();
  if (ruling === 'notAssigned') throw problem.notAssigned();
};

/** The actor's tenant, for what only people inside one may do. */
export const organiserOf = (actor: Actor): string => {
  if (!actor.organiserId) throw problem.roleForbidden();
  return actor.organiserId;
};

/** The actor's own body. */
export const publicBodyOf = (actor: Actor): string => {
  if (!actor.publicBodyId) throw problem.roleForbidden();
  return actor.publicBodyId;
};
