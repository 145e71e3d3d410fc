import { type Action, type Actor, problem } from '@app/access';
import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedIn } from '@app/evaluation';
import type { FastifyRequest } from 'fastify';

export const POLICY = 'policy';

/** `anyone`: no session needed. `signedIn`: a session, with or without a hat. Else an action of the policy table. */
export type Allowance = Action | 'anyone' | 'signedIn';

/** Declares who may call a route. A route without it is refused, and fails a test. */
export const Allow = (allowance: Allowance): CustomDecorator => SetMetadata(POLICY, allowance);

/** What the session guard found behind the cookie. */
export interface CallerRequest extends FastifyRequest {
  signedIn?: SignedIn;
}

const requestOf = (context: ExecutionContext): CallerRequest => context.switchToHttp().getRequest<CallerRequest>();

/** The actor, under the hat worn. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = requestOf(context).signedIn?.actor;
  if (!actor) throw problem.hatMissing();
  return actor;
});

/** The session itself, for routes that need no hat. */
export const CallerSession = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = requestOf(context);
  if (!signedIn) throw problem.sessionMissing();
  return signedIn;
});
