import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../js/api.js';
import { Asking } from '../js/asking.js';

function aShell() {
  const shell = { isBusy: false };
  shell.busy = (isBusy) => {
    shell.isBusy = isBusy;
  };
  return shell;
}

/** A question answered from outside. */
function held() {
  const made = {};
  const promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return { ask: () => promise, ...made };
}

function noted() {
  const heard = [];
  return { heard, answered: (answer) => heard.push(answer), failed: (problem) => heard.push(problem.code) };
}

test('an answer that was overtaken is dropped, whenever it comes', async () => {
  const shell = aShell();
  const asking = new Asking(shell);
  const [first, second, then] = [held(), held(), noted()];
  const asks = [asking.ask(first.ask, then), asking.ask(second.ask, then)];
  second.resolve('second');
  await asks[1];
  first.resolve('first');
  await asks[0];
  assert.deepEqual(then.heard, ['second']);
  assert.equal(shell.isBusy, false);
});

test('the bulbs run until the latest question is answered', async () => {
  const shell = aShell();
  const asking = new Asking(shell);
  const [first, second] = [held(), held()];
  const asks = [asking.ask(first.ask, noted()), asking.ask(second.ask, noted())];
  first.reject(new Problem({ title: 'late' }));
  await asks[0];
  assert.equal(shell.isBusy, true);
  second.resolve();
  await asks[1];
  assert.equal(shell.isBusy, false);
});

test('problems are told, our own errors are not taken for problems', async () => {
  const asking = new Asking(aShell());
  const then = noted();
  await asking.ask(() => Promise.reject(new Problem({ title: 'no', code: 'unreachable' })), then);
  assert.deepEqual(then.heard, ['unreachable']);
  await assert.rejects(
    asking.ask(() => Promise.reject(new TypeError('ours')), then),
    TypeError,
  );
});

test('a question that was given up says nothing', async () => {
  const shell = aShell();
  const asking = new Asking(shell);
  const [question, then] = [held(), noted()];
  const ask = asking.ask(question.ask, then);
  asking.stop();
  question.reject(new Error('aborted'));
  await ask;
  assert.deepEqual(then.heard, []);
  assert.equal(shell.isBusy, false);
});
