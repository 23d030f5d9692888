/**
 * Reads the highlights of the API: escaped text in which `<em>` marks what matched. Whatever else looks
 * like markup is text. Pure, so that the page never needs `innerHTML`.
 */

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };
const TOKEN = /<em>|<\/em>|&(?:lt|gt|quot|amp|#39|#x27);/g;

/**
 * @typedef {{text: string, marked: boolean}} Run
 * @param {string} source
 * @returns {Run[]} runs of text, neighbors differing in `marked`, none empty
 */
export function highlightRuns(source) {
  const runs = [];
  let marked = false;
  const add = (text) => {
    if (!text) return;
    const last = runs.at(-1);
    if (last && last.marked === marked) last.text += text;
    else runs.push({ text, marked });
  };
  let from = 0;
  for (const match of source.matchAll(TOKEN)) {
    add(source.slice(from, match.index));
    if (match[0] === '<em>') marked = true;
    else if (match[0] === '</em>') marked = false;
    else add(ENTITIES[match[0]]);
    from = match.index + match[0].length;
  }
  add(source.slice(from));
  return runs;
}
