import { join } from 'node:path';
import { runInThread } from '../sheets/run-in-thread';
import { participantLimits, refusedParticipants, type ParticipantsReading } from './read-participants';

/**
 * Reads a list of participants from the bytes of an `.xlsx` and tells everything that is wrong with it at once. Never
 * rejects for what is in the file, only with `ReadingBusy` where too many others are being read.
 */
export const readParticipantsWorkbook = async (bytes: Uint8Array): Promise<ParticipantsReading> => {
  const entry = join(__dirname, 'participants-thread');
  const reading = await runInThread<ParticipantsReading>(entry, { bytes }, participantLimits.milliseconds);
  return 'refusal' in reading ? refusedParticipants(reading.refusal) : reading;
};
