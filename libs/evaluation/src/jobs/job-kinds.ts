/** Every kind of job with what it is told. Its name is also its file in apps/worker and its word in the log. */
export interface JobPayloads {
  readonly 'render-report': { readonly reportId: string };
}

export type JobKind = keyof JobPayloads;

export const jobKinds = ['render-report'] as const satisfies readonly JobKind[];
