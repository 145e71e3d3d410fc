import { bytesOf, type Storage } from '@app/platform';
import type { Letterhead } from '@app/reports';

/** Logos are drawn anew at 800 points at most, which no PNG of ours exceeds. */
const maxBytes = 4_000_000;

/** The letterhead as papers print it, with the picture of its logo inside. */
export const letterheadOf = async (
  { logoSha256, ...letterhead }: Omit<Letterhead, 'logo'> & { readonly logoSha256?: string },
  storage: Storage,
): Promise<Letterhead> => {
  if (logoSha256 === undefined) return letterhead;
  const picture = Buffer.from(await bytesOf(await storage.read(logoSha256), maxBytes));
  return { ...letterhead, logo: `data:image/png;base64,${picture.toString('base64')}` };
};
