import { paths } from '../../paths';

/** Where the thing that a refusal names can be put right; null where there is no page for it. */
export const faultHref = (periodId: string, path: string): string | null => {
  const [, kind, id] = path.split('/');
  switch (kind) {
    case 'assessments':
      return id ? paths.sheet(decodeURIComponent(id)) : null;
    case 'stages':
    case 'presentations':
      return `${paths.board(periodId)}?bagian=tahap`;
    case 'windows':
      return `${paths.board(periodId)}?bagian=jadwal`;
    default:
      return null;
  }
};
