import { catalogue } from '../i18n/catalogue';
import { useTextOf } from '../i18n/use-text';

/** How a link was found, in English; in Indonesian the server says it itself, with the number that the site answered. */
const words = catalogue(
  {
    unauthorized: '',
    signInPage: '',
    accessRequest: '',
    forbidden: '',
    throttled: '',
    legallyBlocked: '',
    robotCheck: '',
    providerBlocked: '',
    insideNetwork: '',
    strangeAddress: '',
    notFound: '',
    serverError: '',
    noSuchHost: '',
    nameUnanswered: '',
    timeout: '',
    connectionRefused: '',
    connectionLost: '',
    tlsFailed: '',
    badAnswer: '',
    suspended: '',
    certificateExpired: '',
    certificateUntrusted: '',
    saysMissing: '',
    empty: '',
    parked: '',
    hijacked: '',
    oddStatus: '',
    redirectRing: '',
    noNetwork: '',
    notReached: '',
    exampleName: '',
  },
  {
    unauthorized: 'The site asks for a sign-in (401). Open it to the public, or use another link or a file.',
    signInPage: 'The link ends at a sign-in page. Open it to the public, or use another link or a file.',
    accessRequest:
      'The document is not shared with everybody. Set sharing to “anyone with the link”, then check again.',
    forbidden: 'The site turns visitors away (403). Open the link yourself in a private window and look.',
    throttled: 'The site limits visits at the moment (429). It is checked again later.',
    legallyBlocked: 'The site is blocked by law (451). Mend the address, or upload a file or a screenshot.',
    robotCheck:
      'The site wants proof that visitors are no robots. Open the link yourself in a private window and look.',
    providerBlocked: 'The link leads to a blocking page of the internet provider. Tell whoever runs the site.',
    insideNetwork:
      'Not checked because the address exists inside a network only; verifiers cannot open it. Mend it, or upload a file.',
    strangeAddress:
      'Not checked because it is no ordinary web address, such as one with a number like :3488. Mend it, or upload a file.',
    notFound: 'The page does not exist. Mend the address, or upload a file or a screenshot.',
    serverError: 'The site is broken at the moment. Tell whoever runs it, and attach a screenshot if needed.',
    noSuchHost: 'No site has this name. Mend the address, or upload a file or a screenshot.',
    nameUnanswered: 'Not checked yet: the name service (DNS) did not answer for this site. It is checked again later.',
    timeout: 'The site does not answer. Tell whoever runs it, and attach a screenshot if needed.',
    connectionRefused: 'The site refuses the connection. Tell whoever runs it.',
    connectionLost: 'The site cut the connection. Tell whoever runs it.',
    tlsFailed: 'The secure connection (https) to the site fails. Tell whoever runs it.',
    badAnswer: 'What answers at this address is no web page. Mend it, or upload a file.',
    suspended: 'The hosting of this site is suspended. Tell whoever runs it.',
    certificateExpired:
      'The page opens, but the site’s certificate has expired; browsers will warn. Tell whoever runs it.',
    certificateUntrusted:
      'The page opens, but the site’s certificate is not trusted; browsers will warn. Tell whoever runs it.',
    saysMissing: 'The page opens, but says “not found”. Open it yourself in a private window and look.',
    empty: 'The page opens, but is empty. Open it yourself in a private window and look.',
    parked: 'The address seems unused or for sale. Open it yourself in a private window and look.',
    hijacked: 'The title of the page speaks of gambling; the site may be hacked. Tell whoever runs it.',
    oddStatus: 'The site gives an odd answer. Open it yourself in a private window and look.',
    redirectRing: 'The site redirects visitors without end. Open it yourself in a private window and look.',
    noNetwork: 'Not checked yet: our server has no internet. It is checked again later.',
    notReached: 'Not checked yet: our server has not reached the site. It is checked again later.',
    exampleName: 'An example address, which cannot be checked.',
  },
);

const isKnown = (reason: string): reason is keyof (typeof words)['id'] => Object.hasOwn(words.id, reason);

/** What was found and what to do about it, in the reader's language; empty where the server's own words have to do. */
export const useReasonWords = (): ((reason: string | null) => string) => {
  const t = useTextOf(words);
  return (reason) => (reason !== null && isKnown(reason) ? t(reason) : '');
};
