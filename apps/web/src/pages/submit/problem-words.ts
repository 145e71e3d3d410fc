import { catalogue } from '../../i18n/catalogue';
import { useTextOf } from '../../i18n/use-text';

/**
 * What stands between a questionnaire and its handing in, in English. In Indonesian the server says it itself, in more words:
 * which links, how many pieces.
 */
const words = catalogue(
  {
    unanswered: '',
    invalid: '',
    evidenceMissing: '',
    statementMissing: '',
    copyUnconfirmed: '',
    answerReview: '',
    answerDropped: '',
    repairUnchanged: '',
    kindUnwanted: '',
    pageMissing: '',
    linkRepeated: '',
    linkDead: '',
    linkSignIn: '',
    linkBlocked: '',
    linkDoubtful: '',
    linkBeside: '',
  },
  {
    unanswered: 'Item {code} is not answered.',
    invalid: 'The answer to item {code} no longer fits; please answer it again.',
    evidenceMissing: 'Item {code} needs more evidence to be scored.',
    statementMissing: 'Item {code} needs a signed statement that this does not apply.',
    copyUnconfirmed:
      'The answer to item {code} was copied from last year and nobody has looked at it. It is not submitted.',
    answerReview:
      'The question of item {code} was corrected after you answered. Check your answer and save it once more.',
    answerDropped: 'The answer to item {code} no longer counts because its question was corrected. Answer it again.',
    repairUnchanged: 'Item {code} was returned for repair, but neither its answer nor its evidence has changed.',
    kindUnwanted: 'Evidence of item {code} is of a kind that the item does not take; it does not count.',
    pageMissing: 'Name the page of the evidence for item {code}, so that the verifier finds it at once.',
    linkRepeated: 'One link is used for many items. Make sure that it leads straight to the evidence of item {code}.',
    linkDead: 'A link of item {code} does not open. Mend it, or upload a file instead.',
    linkSignIn: 'A link of item {code} asks for a sign-in. Open it to the public, or use another.',
    linkBlocked: 'A link of item {code} is closed to visitors. Open it yourself in a private window to see.',
    linkDoubtful: 'A link of item {code} opens, but may not show what it should.',
    linkBeside:
      'A link of item {code} does not open to everyone. The files of the item are evidence enough: mend the link, or remove it.',
  },
);

const isKnown = (problem: string): problem is keyof (typeof words)['id'] => Object.hasOwn(words.id, problem);

/** The sentence about one finding, in the reader's language where there is one. */
export const useProblemWords = (): ((line: {
  readonly itemCode: string;
  readonly problem: string;
  readonly message: string;
}) => string) => {
  const t = useTextOf(words);
  return ({ itemCode, problem, message }) => (isKnown(problem) && t(problem, { code: itemCode })) || message;
};
