import { problem } from '@app/access';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The oldest way of talking to this server that it still understands; raised when a change leaves older pages behind. */
const OLDEST_CLIENT = 1;

/**
 * The second lock beside SameSite: a form on another site cannot send this header. Its number is the version of the page
 * that speaks: one that was kept on a phone for months is told so, before it sends what nobody understands.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(request.method)) return true;
    const version = /^\d{1,4}$/.exec(String(request.headers['x-terbuka']))?.[0];
    if (version === undefined) throw problem.csrfMissing();
    if (Number(version) < OLDEST_CLIENT) throw problem.clientOutdated();
    return true;
  }
}
