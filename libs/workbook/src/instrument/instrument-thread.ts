import { parentPort, workerData } from 'node:worker_threads';
import { readFormFile } from './read-form-file';

// The whole of a thread that reads an instrument: rows without end would keep the linter busy as well.
parentPort?.postMessage('ready');
void readFormFile((workerData as { readonly bytes: Uint8Array }).bytes).then((result) =>
  parentPort?.postMessage({ result }),
);
