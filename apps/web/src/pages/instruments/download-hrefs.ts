/** Where an own instrument is downloaded, as a workbook and as a file; `version` is a number or the draft. */
export const downloadHrefs = (
  id: string,
  version: number | 'draft',
): { readonly workbook: string; readonly file: string } => {
  const of = (kind: 'workbook' | 'file'): string => `/api/instruments/${id}/${kind}?version=${version}`;
  return { workbook: of('workbook'), file: of('file') };
};

/** The workbook of a built-in instrument. */
export const builtInWorkbookHref = (code: string): string =>
  `/api/instruments/built-in/${encodeURIComponent(code)}/workbook`;

/** An empty workbook with the columns explained. */
export const templateHref = '/api/instruments/template';
