import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agencies } from './agencies';

/** A public body of the demo, before it is given an id. `parentCode` is the kecamatan of a village or ward. */
export interface DemoBody {
  readonly code: string;
  readonly name: string;
  readonly kind: 'OPD' | 'KECAMATAN' | 'KELURAHAN' | 'DESA';
  readonly regionCode: string;
  readonly parentCode: string | null;
  readonly groupCode: string | null;
  readonly website: string;
}

/** Kabupaten Lumajang in Kemendagri's region codes. */
export const regencyCode = '35.08';

/** Addresses of the demo end in `.example`, a domain that can never exist (RFC 2606): nothing real is pointed at. */
const website = (label: string): string => `https://${label}.lumajang.example`;

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Rows of one CSV of `idn-area-data` (ODbL) under a code, as `[code, parent, name]`. */
const areas = (file: string, under: string): readonly (readonly [string, string, string])[] => {
  const folder = join(dirname(require.resolve('idn-area-data')), '..', 'data');
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${under}.`))
    .map((line) => {
      const [code = '', parent = '', ...name] = line.trim().split(',');
      return [code, parent, name.join(',')] as const;
    });
};

const district = ([code, , name]: readonly [string, string, string]): DemoBody => ({
  code,
  name: `Kecamatan ${name}`,
  kind: 'KECAMATAN',
  regionCode: code,
  parentCode: null,
  groupCode: code,
  website: website(`kec-${slug(name)}`),
});

const village = ([code, parent, name]: readonly [string, string, string], districtName: string): DemoBody => {
  // The last four digits of Kemendagri's code begin with 1 for a kelurahan and 2 for a desa.
  const kind = code.split('.')[3]?.startsWith('1') === true ? 'KELURAHAN' : 'DESA';
  return {
    code,
    name: `${kind === 'DESA' ? 'Desa' : 'Kelurahan'} ${name}, ${districtName.replace('Kecamatan', 'Kec.')}`,
    kind,
    regionCode: code,
    parentCode: parent,
    groupCode: parent,
    website: website(`${kind.toLowerCase()}-${slug(name)}`),
  };
};

/** Every body of Kabupaten Lumajang in the demo: agencies, 21 kecamatan, 7 kelurahan and 198 desa. */
export const regencyBodies = (): readonly DemoBody[] => {
  const districts = areas('districts.csv', regencyCode).map(district);
  const nameOf = new Map(districts.map(({ code, name }) => [code, name]));
  const villages = areas('villages.csv', regencyCode).map((row) => village(row, nameOf.get(row[1]) ?? ''));
  const offices = agencies.map(({ code, name, label }): DemoBody => ({
    code: `${regencyCode}.${code}`,
    name,
    kind: 'OPD',
    regionCode: regencyCode,
    parentCode: null,
    groupCode: null,
    website: website(label),
  }));
  return [...offices, ...districts, ...villages];
};
