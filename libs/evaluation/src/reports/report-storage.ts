import { CONFIG } from '@app/office';
import { DiskStorage, type Config, type Storage } from '@app/platform';
import type { Provider } from '@nestjs/common';

/** Where finished papers are kept: a `Storage` of @app/platform. */
export const REPORT_STORAGE = Symbol('report storage');

export const reportStorage: Provider = {
  provide: REPORT_STORAGE,
  inject: [CONFIG],
  useFactory: (config: Config): Storage => new DiskStorage(`${config.dataDir}/reports`),
};
