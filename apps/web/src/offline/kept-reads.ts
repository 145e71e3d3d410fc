import { deviceStore } from './device-store';
import { currentOwner } from './owner';
import { seal, unseal } from './seal';

/** What a body needs to go on without signal; everything else is asked of the server. */
const kept: readonly RegExp[] = [
  /^\/api\/assessments\?mine=1$/,
  /^\/api\/assessments\/[0-9a-f-]{36}\/form$/,
  /^\/api\/instruments\/frozen\/[0-9a-f]{64}$/,
];

export const isKept = (path: string): boolean => kept.some((pattern) => pattern.test(path));

/** What the server last said to this person under this hat; null where it never did on this device. */
export const recall = async <T>(path: string): Promise<T | null> => {
  try {
    const owner = await currentOwner();
    const found = owner && (await (await deviceStore()).get('kept', [owner.reader, path]));
    return found ? await unseal<T>(owner.key, found.content) : null;
  } catch {
    return null;
  }
};

/** Where there is no room, the page works as it does with signal. */
export const remember = async (path: string, value: unknown): Promise<void> => {
  try {
    const owner = await currentOwner();
    if (!owner) return;
    const content = await seal(owner.key, value);
    await (await deviceStore()).put('kept', { owner: owner.reader, path, content });
  } catch {
    // Nothing is lost: it is on the server.
  }
};
