/** Why the check of links never goes to an address: it is no ordinary one of the web, or of an inner network. */
export type NeverChecked = 'strangeAddress' | 'insideNetwork';

/** As `libs/platform/src/link-probe` has them. */
const ports: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);
const INSIDE = /\.(?:local|localdomain|internal|intranet|lan|home|corp|private|arpa)\.?$/;

const never: ReadonlySet<string> = new Set<NeverChecked>(['strangeAddress', 'insideNetwork']);

/** Whether what was found is only that the check does not go there. */
export const isNeverChecked = (reason: string | null): boolean => reason !== null && never.has(reason);

/** What can be told of an address before anybody has looked. */
export const neverChecked = (url: string): NeverChecked | null => {
  if (!URL.canParse(url)) return null;
  const { hostname, port } = new URL(url);
  if (INSIDE.test(hostname)) return 'insideNetwork';
  return ports.has(port) ? null : 'strangeAddress';
};
