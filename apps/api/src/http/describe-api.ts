import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API's description: what is served, what is committed and what the client is generated from. */
export const describeApi = (app: INestApplication): OpenAPIObject => {
  const outline = new DocumentBuilder()
    .setTitle('Terbuka')
    .setDescription('Monitoring dan evaluasi keterbukaan informasi publik. Kesalahan ditulis sebagai RFC 9457.')
    .setVersion('1')
    .addCookieAuth('terbuka_session')
    .build();
  return SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
};
