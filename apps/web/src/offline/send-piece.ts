import type { Schemas } from '../api/types';
import { upload } from '../api/upload';

type Pieces = Schemas['InspectionPiecesDto']['items'];
type Arrived = (inspectionId: string, pieces: Pieces) => void;

const listeners = new Set<Arrived>();

/** Calls back with all pieces of an inspection after one more arrived. */
export const onPiecesArrived = (listener: Arrived): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

interface Place {
  readonly id: string;
  readonly inspectionId: string;
  readonly itemCode: string;
}

/** Sends a file beside what an assessor found. Its own id on the device is its key: sent twice it is one piece. */
export const sendPiece = async (
  file: File,
  { id, inspectionId, itemCode }: Place,
  onProgress: (share: number) => void,
): Promise<void> => {
  const form = new FormData();
  form.append('itemCode', itemCode);
  form.append('key', id);
  form.append('file', file, file.name);
  const { items } = await upload<Schemas['InspectionPiecesDto']>(
    `/api/inspections/${inspectionId}/evidence-files`,
    form,
    onProgress,
  );
  listeners.forEach((listener) => listener(inspectionId, items));
};
