/**
 * The filters with their counts, as groups of checkboxes. Emits `filter-toggled` with `{name, value}`.
 * The groups are filled in place, so that the focus stays where it is.
 */

import { element } from '../dom.js';
import { filterText } from '../filter-text.js';
import { number } from '../format.js';
import { decadeOf, facetFilter } from '../url.js';

const HEADINGS = { type: 'Type', genre: 'Genre', decade: 'Decade', country: 'Country', cluster: 'Cluster' };

/** How many values a group shows before it is opened. */
const FEW = 7;

class FacetList extends HTMLElement {
  #groups = new Map();

  /**
   * @param {Record<string, import('../api.js').Facet>} facets
   * @param {import('../url.js').SearchState} state
   */
  show(facets, state) {
    for (const [field, heading] of Object.entries(HEADINGS)) {
      const facet = facets[field];
      const group = this.#groups.get(field) ?? this.#newGroup(field, heading);
      const values = withSelected(field, facet?.values ?? [], state);
      group.fieldset.hidden = values.length === 0;
      fill(group, field, values, state);
    }
  }

  #newGroup(field, heading) {
    const group = { values: [], isOpen: false };
    group.rows = element('ul', { role: 'list', id: `facet-${field}` });
    group.opener = element('button', {
      type: 'button',
      class: 'facet-more',
      'aria-controls': `facet-${field}`,
      onclick: () => toggle(group),
    });
    group.fieldset = element(
      'fieldset',
      { class: 'facet', 'data-facet': field },
      element('legend', {}, heading),
      group.rows,
      group.opener,
    );
    group.rows.addEventListener('change', ({ target }) => this.#toggled(field, target.value));
    this.#groups.set(field, group);
    this.append(group.fieldset);
    return group;
  }

  #toggled(field, value) {
    this.dispatchEvent(new CustomEvent('filter-toggled', { detail: facetFilter(field, value), bubbles: true }));
  }
}

/** The address knows what is selected, even where the counts no longer list it. Time runs backward, all else by counts. */
function withSelected(field, values, state) {
  const chosen = (state.filters[facetFilter(field, '').name] ?? [])
    .map((value) => (field === 'decade' ? decadeOf(value) : value))
    .filter((value) => value !== undefined && !value.startsWith('!'));
  const unlisted = chosen
    .filter((value) => values.every((each) => each.value !== value))
    .map((value) => ({ value, label: filterText(field, value), count: 0 }));
  const all = [...values, ...unlisted].map((each) => ({ ...each, selected: chosen.includes(each.value) }));
  return field === 'decade' ? all.sort((a, b) => b.value - a.value) : all;
}

function fill(group, field, values, state) {
  group.values = values;
  const before = new Map([...group.rows.children].map((row) => [row.dataset.value, row]));
  const rows = values.map((each) => {
    const row = before.get(each.value) ?? newRow(field, each);
    const box = row.querySelector('input');
    if (box.checked !== each.selected) box.checked = each.selected;
    row.querySelector('.facet-count').textContent = number(each.count);
    row.toggleAttribute('data-none', each.count === 0 && !each.selected);
    return row;
  });
  const focused = group.rows.contains(document.activeElement) ? document.activeElement : undefined;
  if (rows.length !== group.rows.children.length || rows.some((row, i) => row !== group.rows.children[i])) {
    group.rows.replaceChildren(...rows);
    focused?.focus({ preventScroll: true });
  }
  fold(group);
}

function newRow(field, { value, label }) {
  const id = `f-${field}-${value}`.replaceAll(/\s+/g, '_');
  return element(
    'li',
    { 'data-value': value },
    element('input', { type: 'checkbox', id, name: field, value }),
    element(
      'label',
      { for: id },
      element('span', { class: 'facet-label' }, shownAs(field, value, label)),
      element('span', { class: 'facet-count' }),
    ),
  );
}

function shownAs(field, value, label) {
  if (field === 'type') return filterText(field, value);
  return field === 'decade' ? `${value}s` : (label ?? value);
}

function toggle(group) {
  group.isOpen = !group.isOpen;
  fold(group);
}

/** Hides the tail of a long group, but never a selected value. */
function fold(group) {
  const rows = [...group.rows.children];
  const isLong = rows.length > FEW + 1;
  rows.forEach((row, i) => {
    row.hidden = isLong && !group.isOpen && i >= FEW && !group.values[i].selected;
  });
  group.opener.hidden = !isLong;
  group.opener.textContent = group.isOpen ? 'Show fewer' : `Show all ${rows.length}`;
  group.opener.setAttribute('aria-expanded', String(group.isOpen));
}

customElements.define('facet-list', FacetList);
