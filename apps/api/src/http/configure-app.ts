import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { EVIDENCE_MAX_BYTES } from '@app/evaluation';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { takeParts } from '../uploads/tus';
import { keepPublicAnswers } from '../public-pages/keep-public-answers';
import { servePublicPages } from '../public-pages/serve-public-pages';
import { quickenAutosave } from '../answers/quicken-autosave';
import { allowBodyLimits } from './body-limit';
import { readIndex, serveWeb } from './web';
import { packDocuments } from './packed-documents';
import { lightenData, securityHeaders } from './security-headers';
import { serveDescription } from './serve-description';
import { validation } from './validation';

const BODY_LIMIT_BYTES = 1_048_576;
/** The parser cuts a file off here without a word; the storage refuses it before, and says so. */
const UPLOAD_SLACK_BYTES = 65_536;

/** No proxy is believed: whoever stands in front must be configured, or anybody could choose their own address. */
export const adapter = (): FastifyAdapter =>
  new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES, trustProxy: false, routerOptions: { maxParamLength: 200 } });

/** All that stands before the controllers; the tests configure their application by this same function. */
export const configureApp = async (
  app: NestFastifyApplication,
  options: { webDir: string; siteDir?: string; https: boolean },
): Promise<void> => {
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validation());
  allowBodyLimits(app);
  quickenAutosave(app);
  const kept = keepPublicAnswers(app);
  takeParts(app.getHttpAdapter().getInstance());
  await app.register(helmet, securityHeaders(readIndex(options.webDir), options.https));
  lightenData(app.getHttpAdapter().getInstance());
  packDocuments(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: 1024,
    customTypes: /^application\/(json|problem\+json)/,
  });
  await app.register(multipart, {
    limits: {
      files: 1,
      fileSize: EVIDENCE_MAX_BYTES + UPLOAD_SLACK_BYTES,
      fields: 10,
      // What a person chose for each row of a table of past years that was not recognised.
      fieldSize: 100_000,
      headerPairs: 100,
    },
    throwFileSizeLimit: false,
  });
  serveDescription(app);
  if (options.siteDir !== undefined) servePublicPages(app, options.siteDir, kept);
  await serveWeb(app, options.webDir);
  app.enableShutdownHooks();
};
