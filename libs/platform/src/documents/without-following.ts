import type { ErrorObject } from 'ajv/dist/2020';

/**
 * Leaves out complaints that only follow from another. A schema that fails no longer vouches for the members it looked at, so
 * that one wrong value makes good names "unknown", there and in everything around it; names that no format knows stay.
 */
export const withoutFollowing = (
  errors: readonly ErrorObject[],
  known: ReadonlySet<string>,
): readonly ErrorObject[] => {
  const wrong = new Set<string>();
  for (const { keyword, instancePath } of errors) {
    if (keyword === 'if') continue;
    const isUnknown = keyword === 'unevaluatedProperties';
    if (isUnknown && instancePath === '') continue;
    for (let path = isUnknown ? above(instancePath) : instancePath; !wrong.has(path); path = above(path))
      wrong.add(path);
  }
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'unevaluatedProperties' ||
      !wrong.has(instancePath) ||
      !known.has(String((params as Readonly<Record<string, unknown>>)['unevaluatedProperty'])),
  );
};

const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
