const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes minutes, longest first: begun last, one of them would run alone while the other worker idles. */
const LONGEST = [
  'apps/web/test/every-page.e2e.ts',
  'apps/web/test/period-of-sixty.e2e.ts',
  'apps/web/test/offline.e2e.ts',
  'apps/cli/test/set-up.e2e.ts',
  'apps/web/test/whole-job.e2e.ts',
  'libs/reports/test/workbooks.e2e.ts',
  'apps/web/test/instrument-editor.e2e.ts',
  'apps/web/test/filling-together.e2e.ts',
  'apps/web/test/corrected-meanwhile.e2e.ts',
];

/** Jest orders by what it remembers of the last run; a fresh clone remembers nothing. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((file) => path.endsWith(file));
      return place < 0 ? LONGEST.length : place;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
