import { toRefusal } from '../../api/api';
import { ApiProblem } from '../../api/problem';

/** A file that is made by asking for it; a refusal is thrown as everywhere. */
export const postForFile = async (path: string): Promise<Blob> => {
  const reply = await fetch(path, { method: 'POST', headers: { 'x-terbuka': '1' } }).catch(() => {
    throw new ApiProblem('offline', 0, 'connection.offline', '');
  });
  if (!reply.ok) throw toRefusal(reply.status, await reply.text());
  return reply.blob();
};
