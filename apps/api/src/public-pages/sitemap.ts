import type { PublicStandings } from '@app/evaluation';

/** What a sitemap may hold at most, by its protocol. */
const MOST_ADDRESSES = 50_000;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Every public page that a search engine should know, the pages of periods before those of bodies. */
export const sitemap = (origin: string, periods: readonly PublicStandings[]): string => {
  const ofPeriods = periods.flatMap(({ code, publishedAt }) =>
    ['', '/cara', '/data'].map((part) => ({ path: `/publik/${encodeURIComponent(code)}${part}`, at: publishedAt })),
  );
  const ofBodies = periods.flatMap(({ code, publishedAt, rows }) =>
    rows.map(({ subjectId }) => ({
      path: `/publik/${encodeURIComponent(code)}/badan/${encodeURIComponent(subjectId)}`,
      at: publishedAt,
    })),
  );
  const all = [
    { path: '/publik', at: periods[0]?.publishedAt ?? null },
    { path: '/informasi', at: null },
    ...ofPeriods,
    ...ofBodies,
  ];
  const lines = all.slice(0, MOST_ADDRESSES).map(({ path, at }) => {
    const changed = at === null ? '' : `<lastmod>${at}</lastmod>`;
    return `<url><loc>${escaped(origin + path)}</loc>${changed}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</urlset>
`;
};

/** Only what is published is for search engines; the application is behind a sign-in. */
export const robots = (origin: string): string => `User-agent: *
Allow: /publik
Allow: /informasi
Allow: /assets/
Disallow: /publik/*/banding
Disallow: /
Sitemap: ${origin}/sitemap.xml
`;
