/** The numbers of a chart as a table, in a window of its own where it is long. */

import { element } from '../dom.js';

class FigureTable extends HTMLElement {
  /** @param {import('../insights/exhibit.js').Exhibit} exhibit */
  set subject({ title, columns, rows }) {
    this.replaceChildren(
      element(
        'div',
        { class: 'figure-scroll', tabindex: 0, role: 'region', 'aria-label': `${title}, table` },
        element(
          'table',
          { class: 'figure-table' },
          element('caption', { class: 'unseen' }, title),
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              ...columns.map((each, i) => element('th', { scope: 'col', class: numeric(each, i) }, each.name)),
            ),
          ),
          element(
            'tbody',
            {},
            ...rows.map((row) => element('tr', {}, ...row.map((cell, i) => cellOf(cell, columns[i], i)))),
          ),
        ),
      ),
    );
  }
}

/** The first column names the rows, even where its names are figures. */
const numeric = ({ isNumber }, at) => (isNumber && at > 0 ? 'number' : undefined);

function cellOf({ text, link }, column, at) {
  const content = link ? element('a', { href: link }, text) : text;
  const attributes = { class: numeric(column, at), dir: column.isNumber ? undefined : 'auto' };
  return at === 0 ? element('th', { scope: 'row', ...attributes }, content) : element('td', attributes, content);
}

customElements.define('figure-table', FigureTable);
