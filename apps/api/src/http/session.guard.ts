import { problem } from '@app/access';
import { SessionsService } from '@app/evaluation';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { POLICY, type Allowance, type CallerRequest } from './allow';
import { SESSION_COOKIE } from './session-cookie';

/** Cookie → who is calling. Refuses where a session is needed and there is none. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const token = request.cookies[SESSION_COOKIE];
    const found = token ? await this.sessions.find(token) : null;
    if (found) request.signedIn = found;
    const allowance = this.reflector.get<Allowance | undefined>(POLICY, context.getHandler());
    if (found || allowance === 'anyone') return true;
    throw token ? problem.sessionExpired() : problem.sessionMissing();
  }
}
