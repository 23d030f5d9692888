/**
 * One insight: what it says in a sentence, its figures as charts or as tables, and their numbers to take
 * along. Emits `view-chosen` with `{name, isTable}`. Attributes `data-name`, `data-heading`.
 */

import './chart-figure.js';
import './figure-table.js';
import './notice-board.js';
import './segment-switch.js';
import { csv } from '../charts/csv.js';
import { element } from '../dom.js';
import { count, sentence } from '../format.js';

const VIEWS = [
  { value: 'chart', text: 'Charts' },
  { value: 'table', text: 'Tables' },
];

class InsightSection extends HTMLElement {
  #finding = element('p', { class: 'finding' });
  #behind = element('p', { class: 'behind', hidden: true });
  #body = element('div', { class: 'exhibits' });
  #switch;
  #exhibits;
  #isTable = false;

  connectedCallback() {
    if (this.#switch) return;
    const { name, heading } = this.dataset;
    this.#switch = element('segment-switch', { name: `view-${name}`, hidden: true });
    this.append(
      element(
        'section',
        { class: 'insight', id: name, 'aria-labelledby': `h-${name}` },
        element(
          'div',
          { class: 'results-head' },
          element('h2', { id: `h-${name}`, tabindex: -1 }, heading),
          this.#switch,
        ),
        this.#finding,
        this.#behind,
        this.#body,
      ),
    );
    this.#switch.addEventListener('segment-chosen', ({ detail }) =>
      this.dispatchEvent(
        new CustomEvent('view-chosen', { detail: { name, isTable: detail === 'table' }, bubbles: true }),
      ),
    );
  }

  /** Charts or tables. */
  set isTable(isTable) {
    this.#switch.show({
      legend: `How to show ${this.dataset.heading.toLowerCase()}`,
      options: VIEWS,
      value: isTable ? 'table' : 'chart',
    });
    if (isTable === this.#isTable) return;
    this.#isTable = isTable;
    if (this.#exhibits) this.#fill();
  }

  /**
   * @param {{finding: string, titles?: number, link?: string, exhibits: import('../insights/exhibit.js').Exhibit[]}} told
   */
  show({ finding, titles, link, exhibits }) {
    this.#finding.textContent = finding;
    this.#behind.hidden = !titles;
    if (titles)
      this.#behind.replaceChildren('Counted over ', element('a', { href: link }, count(titles, 'title')), '.');
    this.#exhibits = exhibits;
    this.#switch.hidden = !exhibits.some(({ chart }) => chart);
    this.#fill();
  }

  /** @param {object} notice as of `notice-board` */
  fail(notice) {
    this.#exhibits = undefined;
    this.#finding.textContent = '';
    this.#behind.hidden = this.#switch.hidden = true;
    const board = element('notice-board');
    board.show(notice);
    this.#body.replaceChildren(board);
  }

  #fill() {
    this.#body.replaceChildren(...this.#exhibits.map((exhibit) => this.#exhibit(exhibit)));
  }

  #exhibit(exhibit) {
    const { slug, title, note, chart } = exhibit;
    return element(
      'div',
      { class: 'exhibit', 'data-exhibit': slug },
      element(
        'div',
        { class: 'exhibit-head' },
        element('h3', {}, title),
        element(
          'button',
          {
            type: 'button',
            class: 'csv',
            'aria-label': `Download “${title}” as CSV`,
            onclick: () => download(exhibit),
          },
          'CSV',
        ),
      ),
      note && element('p', { class: 'exhibit-note' }, sentence(note)),
      chart && !this.#isTable ? figureOf(chart) : tableOf(exhibit),
    );
  }
}

function figureOf(plot) {
  const figure = element('chart-figure');
  figure.plot = plot;
  return figure;
}

function tableOf(exhibit) {
  const table = element('figure-table');
  table.subject = exhibit;
  return table;
}

/** Hands over a file that the page wrote itself. */
function download(exhibit) {
  const url = URL.createObjectURL(new Blob([csv(exhibit)], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href: url, download: `marquee-${exhibit.slug}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

customElements.define('insight-section', InsightSection);
