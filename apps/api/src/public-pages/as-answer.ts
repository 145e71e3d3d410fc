import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Answer } from './kept-answers';
import type { RenderedPage } from './site';

/** What the server's pages may do, as it was set before any page was made. */
export const policyOf = (reply: FastifyReply): string =>
  String(reply.getHeader('content-security-policy') ?? reply.raw.getHeader('content-security-policy') ?? '');

/** A page with the headers that let it show what it holds, and nothing that slipped into it. */
export const asAnswer = ({ html, style }: RenderedPage, policy: string): Answer => {
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    body: html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.replace(/style-src [^;]*/, `style-src 'self' 'sha256-${hash}'`),
    },
  };
};
