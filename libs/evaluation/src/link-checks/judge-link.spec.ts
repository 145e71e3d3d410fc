import type { PageText, ProbeFault, ProbeOutcome } from '@app/platform';
import { judgeLink } from './judge-link';
import { linkReasons, wordsOf, type LinkReason } from './link-reasons';

interface Seen {
  readonly status?: number;
  readonly finalUrl?: string;
  readonly hops?: number;
  readonly title?: string;
  readonly text?: string;
  readonly asksPassword?: boolean;
  readonly certificateFault?: string | null;
  readonly body?: string;
}

const long = 'Daftar informasi publik desa. '.repeat(100);

const look = (seen: Seen): LinkReason => {
  const { status = 200, finalUrl = 'https://kraton.desa.id/ppid', hops = 0, certificateFault = null, body } = seen;
  const page: PageText = { title: seen.title ?? '', text: seen.text ?? 'Isi halaman', asksPassword: seen.asksPassword ?? false }; // prettier-ignore
  const outcome: ProbeOutcome = {
    answered: true,
    status,
    finalUrl,
    hops: Array.from({ length: hops }, () => ({ url: 'https://kraton.desa.id/', status: 302 })),
    headers: {},
    body: Buffer.from(body ?? `<p>${page.text}</p>`),
    truncated: false,
    certificateFault,
  };
  return judgeLink(outcome, page, true).reason;
};

test.each<[LinkReason, string, Seen]>([
  ['opened', 'a page with something on it', {}],
  ['opened', 'a front page that also lets people sign in', { asksPassword: true, text: long }],
  ['opened', 'a letter about letters that came in', { finalUrl: 'https://kraton.desa.id/surat-masuk/12', hops: 1 }],
  ['opened', 'an article about pages that are not found', { text: `${long} Halaman tidak ditemukan.` }],
  ['opened', 'a page that scripts draw', { text: '', body: `<div id=app></div>${'<script src=a.js></script>'.repeat(10)}` }],
  ['unauthorized', '401', { status: 401 }],
  ['signInPage', 'a Google Drive file that is not shared', { finalUrl: 'https://accounts.google.com/v3/signin/identifier?continue=https%3A%2F%2Fdrive.google.com%2F', hops: 2 }],
  ['signInPage', 'OneDrive', { finalUrl: 'https://login.live.com/login.srf?wa=wsignin1.0', hops: 3 }],
  ['signInPage', 'a SharePoint of an office', { finalUrl: 'https://pemkab.sharepoint.com/_layouts/15/Authenticate.aspx?Source=x', hops: 1 }],
  ['signInPage', 'a single sign-on', { finalUrl: 'https://sso.lumajangkab.go.id/realms/x', hops: 1 }],
  ['signInPage', 'Facebook', { finalUrl: 'https://www.facebook.com/login/?next=x', hops: 1 }],
  ['signInPage', 'Instagram', { finalUrl: 'https://www.instagram.com/accounts/login/?next=/ppid/', hops: 1 }],
  ['signInPage', 'an application that sends visitors to its door', { finalUrl: 'https://e-office.go.id/login', hops: 1 }],
  ['signInPage', 'WordPress behind its door', { finalUrl: 'https://x.desa.id/wp-login.php?redirect_to=a', asksPassword: true }],
  ['signInPage', 'a page that is only a door', { asksPassword: true, text: 'Nama pengguna\nKata sandi' }],
  ['accessRequest', 'Google Docs asking to ask', { text: 'You need access. Request access, or switch to an account with access.' }],
  ['accessRequest', 'the same in Indonesian', { text: 'Anda memerlukan akses. Minta akses, atau beralih ke akun yang memiliki akses.' }],
  ['accessRequest', 'and as a refusal', { status: 403, text: 'Anda memerlukan akses' }],
  ['forbidden', '403', { status: 403, text: 'Forbidden' }],
  ['throttled', '429', { status: 429 }],
  ['legallyBlocked', '451', { status: 451 }],
  ['robotCheck', 'Cloudflare', { status: 403, title: 'Just a moment...' }],
  ['robotCheck', 'Cloudflare with another number', { status: 503, title: 'Attention Required! | Cloudflare' }],
  ['robotCheck', 'a check in words', { text: 'Pastikan Anda bukan robot' }],
  ['providerBlocked', 'Internet Positif', { finalUrl: 'http://internetpositif3.firstmedia.com/', hops: 1 }],
  ['providerBlocked', 'Trust Positif', { finalUrl: 'https://trustpositif.kominfo.go.id/', hops: 1 }],
  ['notFound', '404', { status: 404, title: '404 Not Found' }],
  ['notFound', '410', { status: 410 }],
  ['serverError', '500', { status: 500 }],
  ['serverError', '502', { status: 502 }],
  ['suspended', 'an account not paid for', { finalUrl: 'https://x.desa.id/cgi-sys/suspendedpage.cgi', hops: 1 }],
  ['saysMissing', 'a 200 that says 404', { title: '404 - Halaman tidak ditemukan' }],
  ['saysMissing', 'a few words that say so', { text: 'Maaf, halaman yang Anda cari tidak ditemukan.' }],
  ['hijacked', 'a village site that sells gambling', { title: 'Situs Slot Gacor Maxwin Hari Ini' }],
  ['parked', 'a server that nobody set up', { title: 'Apache2 Debian Default Page: It works' }],
  ['parked', 'a name for sale', { text: 'This domain is for sale' }],
  ['empty', 'nothing at all', { text: '', body: '' }],
  ['oddStatus', '405', { status: 405 }],
  ['oddStatus', 'a redirect without a place', { status: 302 }],
  ['certificateExpired', 'an old certificate', { certificateFault: 'CERT_HAS_EXPIRED' }],
  ['certificateUntrusted', 'a certificate of another name', { certificateFault: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
])('%s: %s', (reason, _, seen) => {
  expect(look(seen)).toBe(reason);
}); // prettier-ignore

test.each<[ProbeFault, LinkReason, boolean]>([
  ['urlRefused', 'strangeAddress', false],
  ['addressRefused', 'insideNetwork', false],
  ['reservedName', 'exampleName', false],
  ['noSuchHost', 'noSuchHost', false],
  ['noResolver', 'nameUnanswered', true],
  ['noNetwork', 'noNetwork', true],
  ['timeout', 'timeout', true],
  ['connectionRefused', 'connectionRefused', true],
  ['connectionLost', 'connectionLost', true],
  ['tlsFailed', 'tlsFailed', false],
  ['badAnswer', 'badAnswer', false],
  ['redirectLoop', 'redirectRing', false],
  ['tooManyRedirects', 'redirectRing', false],
])('no answer, %s: %s', (fault, reason, temporary) => {
  const outcome: ProbeOutcome = { answered: false, fault, finalUrl: 'https://kraton.desa.id/', hops: [] };
  expect(judgeLink(outcome, null, true)).toEqual({ reason, temporary });
});

test.each<ProbeFault>(['noResolver', 'noNetwork', 'timeout', 'connectionRefused', 'connectionLost'])(
  'a machine that reached nothing of late blames no site: %s',
  (fault) => {
    const outcome: ProbeOutcome = { answered: false, fault, finalUrl: 'https://kraton.desa.id/', hops: [] };
    const { reason } = judgeLink(outcome, null, false);
    expect(linkReasons[reason].kind).toBe('unchecked');
  },
);

test.each([true, false])('a name service that fails says nothing about the site, way out: %s', (wayOut) => {
  const outcome: ProbeOutcome = { answered: false, fault: 'noResolver', finalUrl: 'https://kraton.desa.id/', hops: [] };
  const { reason, temporary } = judgeLink(outcome, null, wayOut);
  expect([linkReasons[reason].kind, temporary]).toEqual(['unchecked', true]);
});

test('what is worth another try is tried again, what is settled is not', () => {
  const answered = (status: number): boolean =>
    judgeLink(
      { answered: true, status, finalUrl: 'https://a.id/', hops: [], headers: {}, body: Buffer.from('x'), truncated: false, certificateFault: null }, // prettier-ignore
      null,
      true,
    ).temporary;
  expect([500, 503, 408, 429].map(answered)).toEqual([true, true, true, true]);
  expect([200, 401, 403, 404, 410].map(answered)).toEqual([false, false, false, false, false]);
});

test('words name the number, and a reason nobody knows any more says nothing', () => {
  expect(wordsOf('notFound', 404).message).toBe('Halaman tidak ada (404).');
  expect(wordsOf('constructor', null)).toEqual({ message: '', advice: '' });
});
