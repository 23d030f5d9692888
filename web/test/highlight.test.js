import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightRuns } from '../js/highlight.js';
import { randomFrom } from '../js/art/random.js';

const plain = (text) => ({ text, marked: false });
const marked = (text) => ({ text, marked: true });

test('what matched is marked', () => {
  assert.deepEqual(highlightRuns('The <em>God</em>father'), [plain('The '), marked('God'), plain('father')]);
});

test('escaped markup becomes text again, once', () => {
  assert.deepEqual(highlightRuns('&lt;img src=x&gt; &amp;lt; &quot;a&#39;'), [plain('<img src=x> &lt; "a\'')]);
});

test('other markup is text', () => {
  for (const source of ['<img src=x onerror=alert(1)>', '<EM>x</EM>', '<em class="a">', '<script>']) {
    assert.deepEqual(highlightRuns(source), [plain(source)]);
  }
});

test('open ends, stray ends and doubles lose no text', () => {
  assert.deepEqual(highlightRuns('a<em>b'), [plain('a'), marked('b')]);
  assert.deepEqual(highlightRuns('</em>a'), [plain('a')]);
  assert.deepEqual(highlightRuns('<em>a</em><em>b</em>'), [marked('ab')]);
  assert.deepEqual(highlightRuns('<em></em>'), []);
  assert.deepEqual(highlightRuns(''), []);
});

test('unknown entities stay as they are', () => {
  assert.deepEqual(highlightRuns('&copy; &bogus; &'), [plain('&copy; &bogus; &')]);
});

test('any text escaped and marked comes back whole', () => {
  const escape = (text) =>
    text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);
  for (let seed = 0; seed < 300; seed++) {
    const random = randomFrom(`highlight ${seed}`);
    const parts = Array.from({ length: random.whole(1, 6) }, () =>
      Array.from({ length: random.whole(1, 5) }, () =>
        random.pick(['<', '>', '&', '"', "'", 'em', '/', 'amp;', ' ', '世', '🎬']),
      ).join(''),
    );
    const source = parts.map((part, i) => (i % 2 ? `<em>${escape(part)}</em>` : escape(part))).join('');
    assert.deepEqual(
      highlightRuns(source),
      parts.map((text, i) => ({ text, marked: i % 2 === 1 })),
      `seed ${seed}`,
    );
  }
});
