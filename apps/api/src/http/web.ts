import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PAGE_ONLY } from './security-headers';

const ONE_YEAR_SECONDS = 31_536_000;

/** Built files lie in `assets` or at the root; a dot further down belongs to a code, as in `/tanda-terima/TT-x-35.08.07`. */
const BUILT_FILE = /^\/(?:assets\/.+|[^/]+\.[a-z0-9]+)$/i;

/**
 * What reads PDFs that strangers sent (`apps/web/pdf-parts.mts`) runs in a worker, which obeys the policy it came with:
 * it decodes scans by WebAssembly, fetches our own files, and can neither evaluate text nor load a script.
 */
const PDF_READER = '/assets/pdfjs-';
const PDF_READER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'";

/** The built page, or nothing where the web was not built (tests of the API alone). */
export const readIndex = (webDir: string): string => {
  const path = join(webDir, 'index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/**
 * Serves the built web beside `/api`: hashed assets for ever, everything else asked for anew, and any other address
 * is the application's own.
 */
export const serveWeb = async (app: NestFastifyApplication, webDir: string): Promise<void> => {
  if (!existsSync(webDir)) return;
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: webDir,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes(`${webDir}/assets/`);
      void reply.header('cache-control', isHashed ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache');
      // The page that loads them has set the policy; a kilobyte of it beside each chunk is half a second on a slow line.
      if (isHashed) for (const name of PAGE_ONLY) reply.raw.removeHeader(name);
      if (path.includes(webDir + PDF_READER)) reply.raw.setHeader('content-security-policy', PDF_READER_POLICY);
    },
  });
  server.get('/*', (request, reply) => {
    const path = decodeURI(request.url.split('?')[0] ?? '/');
    if (path.startsWith('/api/')) return reply.callNotFound();
    if (BUILT_FILE.test(path)) return reply.sendFile(path.slice(1));
    return reply.sendFile('index.html');
  });
};
