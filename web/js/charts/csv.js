/** Tables as comma-separated values (RFC 4180). Pure. */

/** What programs for tables would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * @param {import('../insights/exhibit.js').Exhibit} exhibit
 * @returns {string} its table, the names of the columns first
 */
export function csv({ columns, rows }) {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => cell.value ?? cell.text))];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value) {
  const words = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
