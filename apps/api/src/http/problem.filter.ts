import { randomUUID } from 'node:crypto';
import { Problem, problem, problemOf } from '@app/access';
import { LOG } from '@app/office';
import type { Log } from '@app/platform';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : null;
  return typeof status === 'number' ? status : 500;
};

/** PostgreSQL's `character_not_in_repertoire`: a NUL that came in by a query string, where cursors and searches stand. */
const isUnstorable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && Reflect.get(error, 'code') === '22021';

/** What the framework itself refuses: unknown address, unreadable JSON, a body over the limit. */
const frameworkProblem = (error: unknown): Problem | null => {
  const status = isUnstorable(error) ? 400 : statusOf(error);
  if (status === 404) return problem.notFound();
  if (status === 413) return problem.bodyTooLarge();
  if (status === 429) return problem.requestThrottled();
  return status >= 400 && status < 500 ? problem.requestInvalid({ errors: [] }) : null;
};

/** Writes everything thrown as RFC 9457 `application/problem+json`; the unknown gets an id that is in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const known = problemOf(error) ?? frameworkProblem(error) ?? this.unknown(error, request);
    const retryAfter = known.extras['retryAfterSeconds'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    void reply
      .status(known.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(documentOf(known)));
  }

  private unknown(error: unknown, request: FastifyRequest): Problem {
    const id = randomUUID();
    this.log.error({ err: error, id, method: request.method, url: request.url }, 'unexpected');
    return problem.internal({ id });
  }
}

const documentOf = ({ status, code, title, extras }: Problem): Record<string, unknown> => ({
  ...extras,
  type: 'about:blank',
  title,
  status,
  code,
});
