import type { PageText, ProbeFault, ProbeOutcome } from '@app/platform';
import type { LinkReason } from './link-reasons';
import { FEW_WORDS, linkSigns, signInPath } from './link-signs';

export interface LinkJudgement {
  readonly reason: LinkReason;
  /** Worth another try before it counts. */
  readonly temporary: boolean;
}

type Answered = Extract<ProbeOutcome, { answered: true }>;

const lasting = (reason: LinkReason): LinkJudgement => ({ reason, temporary: false });
const passing = (reason: LinkReason): LinkJudgement => ({ reason, temporary: true });

/**
 * Says what a look came to. `page` is what can be read there, null for other files. `wayOut`: whether this machine
 * reached anything of late; without it silence says nothing about the site.
 */
export const judgeLink = (outcome: ProbeOutcome, page: PageText | null, wayOut: boolean): LinkJudgement =>
  outcome.answered ? judgeAnswer(outcome, page) : judgeFault(outcome.fault, wayOut);

/** What each fault comes to where the way out is open, and where nothing was reached of late. */
const byFault: Readonly<Record<ProbeFault, LinkJudgement & { readonly without?: LinkReason }>> = {
  urlRefused: lasting('strangeAddress'),
  addressRefused: lasting('insideNetwork'),
  reservedName: lasting('exampleName'),
  redirectLoop: lasting('redirectRing'),
  tooManyRedirects: lasting('redirectRing'),
  noSuchHost: lasting('noSuchHost'),
  tlsFailed: lasting('tlsFailed'),
  badAnswer: lasting('badAnswer'),
  noNetwork: passing('noNetwork'),
  noResolver: { ...passing('nameUnanswered'), without: 'noNetwork' },
  timeout: { ...passing('timeout'), without: 'notReached' },
  connectionRefused: { ...passing('connectionRefused'), without: 'notReached' },
  connectionLost: { ...passing('connectionLost'), without: 'notReached' },
};

const judgeFault = (fault: ProbeFault, wayOut: boolean): LinkJudgement => {
  const { reason, temporary, without = reason } = byFault[fault];
  return { reason: wayOut ? reason : without, temporary };
};

const byStatus: Readonly<Record<number, LinkJudgement>> = {
  401: lasting('unauthorized'),
  404: lasting('notFound'),
  407: lasting('unauthorized'),
  408: passing('timeout'),
  410: lasting('notFound'),
  425: passing('throttled'),
  429: passing('throttled'),
  451: lasting('legallyBlocked'),
};

const judgeAnswer = (answer: Answered, page: PageText | null): LinkJudgement => {
  const { status } = answer;
  const seen = signOf(answer, page);
  // Robot checks and pages of a provider come with any number, often 403 or 503.
  if (seen && seen !== 'saysMissing' && seen !== 'accessRequest') return lasting(seen);
  const known = byStatus[status];
  if (known) return known;
  if (status === 403) return lasting(seen === 'accessRequest' ? seen : 'forbidden');
  if (status >= 500) return passing('serverError');
  if (status < 200 || status >= 300) return lasting('oddStatus');
  return lasting(seen ?? (asksToSignIn(answer, page) ? 'signInPage' : warningOf(answer, page)));
};

const signOf = ({ finalUrl }: Answered, page: PageText | null): LinkReason | null => {
  const title = page?.title ?? '';
  const words = page && page.text.length <= FEW_WORDS ? page.text : '';
  const found = linkSigns.find(
    (sign) =>
      (sign.url?.test(finalUrl) ?? true) && (sign.title?.test(title) ?? true) && (sign.words?.test(words) ?? true),
  );
  return found?.reason ?? null;
};

/** A front page may offer a sign-in beside its text; a page that is nothing else is a door. */
const asksToSignIn = ({ finalUrl, hops }: Answered, page: PageText | null): boolean => {
  const named = signInPath.test(new URL(finalUrl).pathname);
  if (named && (hops.length > 0 || page?.asksPassword === true)) return true;
  return page?.asksPassword === true && page.text.length < 400;
};

const warningOf = ({ certificateFault, body }: Answered, page: PageText | null): LinkReason => {
  if (certificateFault === 'CERT_HAS_EXPIRED') return 'certificateExpired';
  if (certificateFault !== null) return 'certificateUntrusted';
  if (body.length === 0) return 'empty';
  // A page drawn by scripts has no words of its own, but it has bytes; that is not for us to doubt.
  return page && page.text === '' && page.title === '' && body.length < 200 ? 'empty' : 'opened';
};
