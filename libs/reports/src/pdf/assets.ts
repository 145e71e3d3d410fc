import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What a report page carries inside itself, so that it needs no network and no font of the machine. */
export interface ReportAssets {
  readonly fontCss: string;
  readonly chartScript: string;
}

const weights = [400, 600, 700] as const;

const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

const locate = createRequire(__filename);

const fontFace = async (subset: keyof typeof ranges, weight: number): Promise<string> => {
  const bytes = await readFile(locate.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`));
  return `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${ranges[subset]}}`;
};

const load = async (): Promise<ReportAssets> => {
  const faces = (['latin', 'latin-ext'] as const).flatMap((subset) =>
    weights.map((weight) => fontFace(subset, weight)),
  );
  const chart = readFile(join(dirname(locate.resolve('chart.js')), 'chart.umd.min.js'), 'utf8');
  return { fontCss: (await Promise.all(faces)).join('\n'), chartScript: await chart };
};

let loaded: Promise<ReportAssets> | null = null;

/** Reads Inter and chart.js from the installed packages, once per process. */
export const loadReportAssets = (): Promise<ReportAssets> => (loaded ??= load());
