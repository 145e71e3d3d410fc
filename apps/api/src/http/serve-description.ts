import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from './describe-api';

/** The API's own description, for whoever writes a client; made when first asked for. */
export const serveDescription = (app: NestFastifyApplication): void => {
  let description: OpenAPIObject | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_, reply) => {
      description ??= describeApi(app);
      return reply.header('cache-control', 'no-cache').send(description);
    });
};
