import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook, type ReadingTask } from './read-workbook';

// The whole of a reading thread: it says when its code is loaded, then what it read.
parentPort?.postMessage('ready');
void readWorkbook(workerData as ReadingTask).then((reading) => parentPort?.postMessage(reading));
