import { parentPort, workerData } from 'node:worker_threads';
import { readParticipantsFile } from './read-participants';

// The whole of a thread that reads a list of participants.
parentPort?.postMessage('ready');
void readParticipantsFile((workerData as { readonly bytes: Uint8Array }).bytes).then((result) =>
  parentPort?.postMessage({ result }),
);
