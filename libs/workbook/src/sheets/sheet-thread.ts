import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook, type ReadingTask } from './read-workbook';

// The whole of a thread that reads sheets.
parentPort?.postMessage('ready');
void readWorkbook(workerData as ReadingTask).then((result) => parentPort?.postMessage({ result }));
