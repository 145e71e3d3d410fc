/** Every kind of job with what it is told. Its name is also its file in apps/worker and its word in the log. */
export interface JobPayloads {
  readonly 'issue-receipt': { readonly submissionId: string };
  readonly 'issue-visit-minutes': { readonly inspectionId: string };
  readonly 'render-report': { readonly reportId: string };
  readonly 'make-advice': { readonly adviceId: string };
  readonly 'check-link': { readonly urlSha256: string };
  readonly 'queue-link-checks': {
    readonly evidenceIds: readonly string[];
    /** True: also what was found open a moment ago; jobs of older versions do not say. */
    readonly again?: boolean;
  };
  readonly 'tell-dead-links': object;
  readonly 'recheck-links': object;
  readonly 'send-mail': { readonly mailId: string };
  readonly 'send-digests': object;
  readonly 'send-password-link': { readonly email: string };
  readonly 'send-reminders': object;
  readonly 'settle-appeals': object;
  readonly 'tidy-mails': object;
  readonly 'remove-expired-uploads': object;
  readonly 'release-publications': object;
  readonly 'move-request-deadlines': { readonly organiserId: string };
  readonly 'remind-request-desks': object;
  readonly 'remind-follow-ups': object;
  readonly 'forget-unconfirmed-requests': object;
}

export type JobKind = keyof JobPayloads;

export const jobKinds = [
  'issue-receipt',
  'issue-visit-minutes',
  'render-report',
  'make-advice',
  'send-mail',
  'send-digests',
  'send-password-link',
  'send-reminders',
  'settle-appeals',
  'tidy-mails',
  'check-link',
  'queue-link-checks',
  'tell-dead-links',
  'recheck-links',
  'remove-expired-uploads',
  'release-publications',
  'move-request-deadlines',
  'remind-request-desks',
  'remind-follow-ups',
  'forget-unconfirmed-requests',
] as const satisfies readonly JobKind[];
