import { createHash } from 'node:crypto';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Headers that say what a page may do; on its scripts, its styles and its data they say nothing. */
export const PAGE_ONLY = ['content-security-policy', 'cross-origin-opener-policy', 'origin-agent-cluster', 'referrer-policy', 'x-dns-prefetch-control', 'x-download-options', 'x-frame-options', 'x-permitted-cross-domain-policies', 'x-xss-protection']; // prettier-ignore

/** The hashes by which the policy admits what stands inside the page between such tags, and nothing else. */
const inlineHashes = (html: string, tag: 'style' | 'script'): string[] =>
  [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, content = '']) => {
    const hash = createHash('sha256').update(content).digest('base64');
    return `'sha256-${hash}'`;
  });

/** Nothing from anywhere else; the style of the first paint and the first questions of the page go by their hashes. */
export const securityHeaders = (indexHtml: string, https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...inlineHashes(indexHtml, 'script')],
      styleSrc: ["'self'", ...inlineHashes(indexHtml, 'style')],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      mediaSrc: ["'self'", 'blob:'],
      frameSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  hsts: https,
  referrerPolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
});

/** Data are read by the page that asked, which has its policy: half a kilobyte of it beside each save is only weight. */
export const lightenData = (server: FastifyInstance): void => {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (/^application\/(?:problem\+)?json/.test(String(reply.getHeader('content-type'))))
      for (const name of PAGE_ONLY) {
        reply.removeHeader(name);
        reply.raw.removeHeader(name);
      }
    done();
  });
};
