import type { Instrument } from '@app/instrument';
import { api } from '../../api/api';
import { saveText } from '../../parts/save-text';

/** Gives the person an instrument as a file that can be uploaded again, here or at another organiser's. */
export const saveInstrument = (instrument: Instrument): void =>
  saveText(`${instrument.code}.json`, 'application/json', `${JSON.stringify(instrument, null, 2)}\n`);

/** Fetches a built-in instrument and saves it likewise. Throws what the server refused. */
export const saveBuiltIn = async (code: string): Promise<void> => {
  saveInstrument(await api.get<Instrument>(`/api/instruments/built-in/${encodeURIComponent(code)}`));
};
