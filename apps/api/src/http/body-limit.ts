import type { NestFastifyApplication } from '@nestjs/platform-fastify';

interface BodyLimit {
  readonly bodyLimit: number;
}

/** For `@RouteConfig`: a whole instrument in one request, five hundred items with texts in two languages and more. */
export const INSTRUMENT_BODY: BodyLimit = { bodyLimit: 5 * 1_048_576 };

const limitIn = (config: unknown): number | null => {
  const limit: unknown = typeof config === 'object' && config !== null ? Reflect.get(config, 'bodyLimit') : null;
  return typeof limit === 'number' ? limit : null;
};

/** Lets a route take larger bodies than the others where its configuration says so. Call before the routes are made. */
export const allowBodyLimits = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      const limit = limitIn(route.config);
      if (limit !== null) route.bodyLimit = limit;
    });
};
