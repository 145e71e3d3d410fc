// Every code that can stand in a score sheet's `rule`, read out of libs/scoring with the compiler's own types, so that
// `node.${node.aggregate}` counts as node.weighted, node.mean and node.sum.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CODE = /^(?:item|node|stage|final|juror)\.[\w.+-]+$/;
const SUFFIX = /^\+[a-z]+$/;
/** Violations of documents have codes of the same look. */
const OF_FAULTS = new Set(['faultAt', 'fault']);

function programOf(ts) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const { options } = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), {}, host);
  const files = ts.sys.readDirectory(join(ROOT, 'libs/scoring/src'), ['.ts'], ['**/*.spec.ts']);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const own = new Set(files.map((file) => program.getSourceFile(file)));
  return { checker: program.getTypeChecker(), sources: [...own] };
}

/** The strings a type allows; null where it allows any. */
function textsOf(type) {
  if (type.isUnion()) return type.types.flatMap(textsOf);
  return [type.isStringLiteral() ? type.value : null];
}

/** A template's possible texts. A hole that may hold anything is left empty: only suffixes follow one. */
function textsOfTemplate({ head, templateSpans }, checker) {
  return templateSpans.reduce(
    (texts, { expression, literal }) =>
      textsOf(checker.getTypeAtLocation(expression)).flatMap((hole) => texts.map((text) => text + (hole ?? '') + literal.text)), // prettier-ignore
    [head.text],
  );
}

export async function ruleCodes() {
  const { default: ts } = await import('typescript');
  const { checker, sources } = programOf(ts);
  const codes = new Set();
  const visit = (node) => {
    const isOfFault = ts.isCallExpression(node.parent) && OF_FAULTS.has(node.parent.expression.getText());
    const texts = ts.isStringLiteral(node) && !isOfFault ? [node.text] : ts.isTemplateExpression(node) ? textsOfTemplate(node, checker) : []; // prettier-ignore
    for (const text of texts) if (CODE.test(text) || SUFFIX.test(text)) codes.add(text);
    ts.forEachChild(node, visit);
  };
  for (const source of sources) ts.forEachChild(source, visit);
  // `final.weighted+clamped` is a rule with a suffix: each is explained by itself.
  return [...new Set([...codes].flatMap((code) => code.split(/(?=\+)/)))].sort();
}
