import { may, problem } from '@app/access';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { POLICY, type Allowance, type CallerRequest } from './allow';

/** Whether the caller's role has the action at all; whose thing it is, the service judges. A bare route is refused. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowance = this.reflector.get<Allowance | undefined>(POLICY, context.getHandler());
    if (!allowance) throw problem.roleForbidden();
    if (allowance === 'anyone' || allowance === 'signedIn') return true;
    const actor = context.switchToHttp().getRequest<CallerRequest>().signedIn?.actor;
    if (!actor) throw problem.hatMissing();
    if (!may(actor, allowance)) throw problem.roleForbidden();
    return true;
  }
}
