import { toRefusal } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { saveBlob } from '../../parts/save-text';

/** The name that the server gives a file; null where it gives none. */
export const nameOfFile = (disposition: string | null): string | null =>
  /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null;

/** Fetches a file and gives it to the person. Throws what the server refused, which a plain link would save as a dead file. */
export const saveAnswer = async (href: string): Promise<void> => {
  const response = await fetch(href, { credentials: 'same-origin' }).catch(() => {
    throw new ApiProblem('offline', 0, 'connection.offline', '');
  });
  if (!response.ok) throw toRefusal(response.status, await response.text());
  saveBlob(nameOfFile(response.headers.get('content-disposition')) ?? 'instrumen', await response.blob());
};
