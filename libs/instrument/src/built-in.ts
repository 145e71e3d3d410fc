import desa from '../data/desa-2026.json';
import kecamatan from '../data/kecamatan-2026.json';
import kelurahan from '../data/kelurahan-2026.json';
import opd from '../data/opd-2026.json';
import channelCheck from '../data/pemeriksaan-kanal-2026.json';
import rubric from '../data/rubrik-presentasi-2026.json';
import accessTest from '../data/uji-akses-2026.json';
import visit from '../data/visitasi-2026.json';
import type { Instrument } from './instrument';

// A JSON file says `string` where the model has a closed list; built-in.spec.ts checks that every file fits.
const typed = (content: unknown): Instrument => content as Instrument;

export type BuiltInCode =
  | 'opd-2026'
  | 'kecamatan-2026'
  | 'kelurahan-2026'
  | 'desa-2026'
  | 'rubrik-presentasi-2026'
  | 'pemeriksaan-kanal-2026'
  | 'uji-akses-2026'
  | 'visitasi-2026';

/** The instruments that come with Terbuka, by code: proposals of ours, none of them an official SAQ (RULINGS 18). */
export const builtInInstruments: Readonly<Record<BuiltInCode, Instrument> & Record<string, Instrument>> = {
  'opd-2026': /* @__PURE__ */ typed(opd),
  'kecamatan-2026': /* @__PURE__ */ typed(kecamatan),
  'kelurahan-2026': /* @__PURE__ */ typed(kelurahan),
  'desa-2026': /* @__PURE__ */ typed(desa),
  'rubrik-presentasi-2026': /* @__PURE__ */ typed(rubric),
  'pemeriksaan-kanal-2026': /* @__PURE__ */ typed(channelCheck),
  'uji-akses-2026': /* @__PURE__ */ typed(accessTest),
  'visitasi-2026': /* @__PURE__ */ typed(visit),
};
