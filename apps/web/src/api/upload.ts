import { toRefusal } from './api';
import { ApiProblem } from './problem';

/** Sends a multipart form and reports the share sent, 0 to 1; `fetch` cannot tell how far an upload is. */
export const upload = <T>(path: string, form: FormData, onProgress: (share: number) => void): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('x-terbuka', '1');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => void whyNothingWasSent(form).then(reject);
    request.ontimeout = () => reject(new ApiProblem('timeout', 0, 'connection.timeout', ''));
    request.onload = () => {
      if (request.status < 200 || request.status > 299) return reject(toRefusal(request.status, request.responseText));
      try {
        resolve(JSON.parse(request.responseText) as T);
      } catch {
        reject(new ApiProblem('broken', request.status, 'server.broken', ''));
      }
    };
    request.send(form);
  });

/** A file that was moved, or changed since it was chosen, looks to the browser as if the line were gone. */
const whyNothingWasSent = async (form: FormData): Promise<ApiProblem> => {
  const files = [...form.values()].filter((value) => value instanceof File);
  try {
    await Promise.all(files.map((file) => file.slice(0, 1).arrayBuffer()));
    return new ApiProblem('offline', 0, 'connection.offline', '');
  } catch {
    return new ApiProblem('unreadable', 0, 'file.unreadable', '');
  }
};
