import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(pdfjs, 'package.json'), 'utf8')) as { readonly version: string };

const PDF_HOME = `assets/pdfjs-${version}`;
const PDF_WORKER = 'pdf.worker.min.mjs';
const fileOfPart = (part: string): string => join(pdfjs, part === PDF_WORKER ? `legacy/build/${part}` : part);

/** What draws PDFs beside its own chunk, under one folder of its version: the worker, fonts, and decoders of scans. */
export const pdfParts: Plugin = {
  name: 'terbuka-pdf-parts',
  generateBundle() {
    const folders = ['cmaps', 'standard_fonts', 'wasm'];
    const parts = folders.flatMap((folder) => readdirSync(join(pdfjs, folder)).map((name) => `${folder}/${name}`));
    for (const part of [PDF_WORKER, ...parts])
      this.emitFile({ type: 'asset', fileName: `${PDF_HOME}/${part}`, source: readFileSync(fileOfPart(part)) });
  },
  configureServer({ middlewares }) {
    middlewares.use(`/${PDF_HOME}`, ({ url = '' }, response) => {
      const part = basename(url) === PDF_WORKER ? PDF_WORKER : `${basename(dirname(url))}/${basename(url)}`;
      if (part === PDF_WORKER) response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(fileOfPart(part)));
    });
  },
};
