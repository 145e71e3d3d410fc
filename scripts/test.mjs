// npm test: installs what is missing, then runs every check and test with a throw-away database.
import { ci, conclude } from './ci.mjs';
import { install } from './install.mjs';
import { giveUp } from './say.mjs';

try {
  await install({ dev: true });
  conclude(await ci(process.argv.slice(2)));
} catch (error) {
  giveUp(error);
}
