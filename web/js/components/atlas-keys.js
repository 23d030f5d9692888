/** What the map says of its keys. */

import { element } from '../dom.js';

/** How the map is moved by keys. */
export const atlasKeys = () =>
  element(
    'p',
    { class: 'atlas-keys', id: 'atlas-keys' },
    ...[
      'On the map: ',
      ['←↑↓→', ' move, '],
      ['+', ' '],
      ['−', ' zoom, '],
      ['0', ' all of it, '],
      ['Enter', ' opens the title in the middle, '],
      ['Tab', ' leads through the clusters. The table lists what is in sight.'],
    ].flatMap((part) => (Array.isArray(part) ? [element('kbd', {}, part[0]), part[1]] : [part])),
  );
