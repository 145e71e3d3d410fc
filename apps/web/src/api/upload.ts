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
    request.onerror = () => reject(new ApiProblem('offline', 0, 'connection.offline', ''));
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
