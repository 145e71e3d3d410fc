import type { LinkReason } from './link-reasons';

/** What gives a page away, besides its number. Each row that is named must match. */
export interface LinkSign {
  readonly reason: LinkReason;
  /** Of the address where the way ended. */
  readonly url?: RegExp;
  readonly title?: RegExp;
  /** Of what can be read; only on a page of few words, since a long one may well write about such things. */
  readonly words?: RegExp;
}

/** A page with more to read than this is not judged by its words. */
export const FEW_WORDS = 1_500;

/**
 * In order: the first that matches counts. Gathered from what providers show to a visitor without an account; add to it
 * with an example in the test beside.
 */
export const linkSigns: readonly LinkSign[] = [
  {
    reason: 'providerBlocked',
    url: /^https?:\/\/[^/]*(?:internetpositif|internet-positif|trustpositif|lamanlabuh\.aduankonten|mercusuar\.uzone)/i,
  },
  { reason: 'suspended', url: /\/cgi-sys\/suspendedpage/i },
  { reason: 'suspended', title: /account (?:has been )?suspended|akun (?:ini )?ditangguhkan|hosting suspended/i },

  {
    reason: 'signInPage',
    url: /^https:\/\/(?:accounts\.google\.com|login\.microsoftonline\.com|login\.live\.com|login\.yahoo\.com|sso\.[^/]+|login\.[^/]+)\//i,
  },
  { reason: 'signInPage', url: /^https:\/\/[^/]*facebook\.com\/(?:login|checkpoint)/i },
  { reason: 'signInPage', url: /^https:\/\/[^/]*instagram\.com\/accounts\/login/i },
  { reason: 'signInPage', url: /^https:\/\/(?:x|twitter)\.com\/(?:i\/flow\/)?login/i },
  { reason: 'signInPage', url: /sharepoint\.com\/.*(?:authenticate\.aspx|accessdenied\.aspx)/i },
  {
    reason: 'accessRequest',
    words: /you need access|request access|need permission|(?:anda )?(?:memerlukan|membutuhkan|perlu) (?:izin )?akses|minta akses|izin akses/i, // prettier-ignore
  },

  {
    reason: 'robotCheck',
    title: /just a moment|attention required|are you (?:a )?(?:human|robot)|robot check|captcha/i,
  },
  { reason: 'robotCheck', words: /verify(?:ing)? (?:that )?you are (?:a )?human|bukan robot|checking your browser/i },

  { reason: 'hijacked', title: /\bslot (?:gacor|online|dana|resmi|maxwin)|judi (?:online|bola|slot)|\btogel\b|situs slot|bandar (?:slot|judi)/i }, // prettier-ignore
  { reason: 'saysMissing', title: /\b404\b|not found|tidak ditemukan/i },
  {
    reason: 'saysMissing',
    words: /(?:halaman|berkas|file|dokumen|data)(?: yang anda cari)?(?: ini)? tidak (?:ditemukan|tersedia|ada)\b|page (?:can(?:no|['’])t be|not) found|file .{0,40}does not exist/i, // prettier-ignore
  },
  { reason: 'parked', title: /default web ?site page|domain (?:default page|parked)|apache2? .*default page|welcome to nginx/i }, // prettier-ignore
  { reason: 'parked', words: /(?:buy|this) domain (?:is )?(?:for sale|parked)|domain (?:ini )?dijual/i },
];

/** A last part of a way that is a sign-in, as a whole word. */
export const signInPath = /\/(?:log-?in|sign-?in|masuk|auth|sso|cas|oauth2?|wp-login\.php|sign_in)(?:[/.;]|$)/i;
